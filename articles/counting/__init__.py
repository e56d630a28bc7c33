"""How many, of whom, when: the numbers of the register, a speaker's page and the overview.

All are of confirmed quotes in reports that nobody hid, whoever is merged into a speaker counted with them. One shape,
`Sheet`, is drawn as a plot, listed as a table and handed out as a file: the three cannot differ.
"""

"""Which reports belong together: what a person links, how it reads from either end, how to find the other one."""

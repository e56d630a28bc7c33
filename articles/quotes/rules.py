"""The rules by name, in words for the ledger. A name is kept for good: decisions are counted by it."""

RULES_VERSION = 5

RULES = {
    "direct-cue-behind": "Words in marks, then a cue and its speaker: “…,” kata X",
    "direct-suffixed": "Words in marks, then a cue that means the speaker before: “…,” ujarnya",
    "direct-pronoun": "Words in marks, then a cue with a pronoun: “…,” kata dia",
    "direct-source": "Words in marks and the source: menurut X, “…”",
    "direct-cue-before": "A speaker, a cue, then words in marks: X mengatakan, “…”",
    "direct-goes-on": "Words in marks behind an attribution, or behind a quotation of the same paragraph",
    "direct-alone": "A paragraph in marks without a cue, of whoever spoke last",
    "partial-verb": "Quoted words inside what X is reported to have said",
    "partial-cue-behind": "Quoted words in a sentence that ends in its attribution",
    "indirect-verb": "X mengatakan P, without a complementiser",
    "indirect-that": "X mengatakan bahwa P; X said that P",
    "indirect-object": "A demand, denial or accusation: X meminta P",
    "indirect-pronoun": "Dia mengatakan P: the speaker is taken from before",
    "indirect-source": "Menurut X, P; according to X, P",
    "indirect-cue-behind": "P, kata X; P, said X",
    "indirect-inserted": "P, kata X, goes on around its attribution",
    "nested": "A statement reported inside a quotation",
}

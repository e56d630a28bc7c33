"""One module a page. Each view: look up and authorise, form, one verb, answer."""

"""What a web page says of itself outside its text: in JSON-LD, in meta tags, in links. Pure, on strangers' input."""

"""The layers of a project in INCEpTION: its own of words and sentences, and ours of claims, relations and framing."""

from __future__ import annotations

from cassis import TypeSystem

_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
SENTENCE = f"{_DKPRO}.segmentation.type.Sentence"
TOKEN = f"{_DKPRO}.segmentation.type.Token"
METADATA = f"{_DKPRO}.metadata.type.DocumentMetaData"
CLAIM = "webanno.custom.Claim"
RELATION = "webanno.custom.ClaimRelation"
FRAMING = "webanno.custom.Framing"

_STRING = "uima.cas.String"
_FEATURES = {
    CLAIM: ("identifier", "account", "date"),
    RELATION: ("relation", "types", "reason", "certainty", "by", "adjudicates", "apparent", "dependent"),
    FRAMING: ("technique", "target", "by"),
}


def type_system() -> TypeSystem:
    """A claim with its account and date, the relation of two from Governor to Dependent, words that take sides."""
    types = TypeSystem()
    types.create_type(SENTENCE)
    types.create_type(TOKEN)
    metadata = types.create_type(METADATA, "uima.tcas.DocumentAnnotation")
    for name in ("documentTitle", "documentId", "collectionId"):
        types.create_feature(metadata, name, _STRING)
    for layer, features in _FEATURES.items():
        made = types.create_type(layer)
        for end in ("Governor", "Dependent") if layer == RELATION else ():
            types.create_feature(made, end, CLAIM)
        for name in features:
            types.create_feature(made, name, _STRING)
    return types

"""What a document says of itself: in its information dictionary and as XMP."""

from __future__ import annotations

from dataclasses import dataclass

from reader.exporting.markup import plain
from reader.exporting.pdf.objects import Value


@dataclass(frozen=True, slots=True)
class Facts:
    """What a document says of itself."""

    title: str
    authors: tuple[str, ...] = ()
    language: str = "zh"
    producer: str = "Qingdu"

    def information(self) -> dict[str, Value]:
        """Return the entries of the information dictionary (14.3.3)."""
        entries: dict[str, Value] = {"Title": self.title, "Producer": self.producer}
        if self.authors:
            entries["Author"] = ", ".join(self.authors)
        return entries

    def xmp(self) -> str:
        """Return the same as a packet of XMP (14.3.2)."""
        authors = "".join(f"<rdf:li>{plain(name)}</rdf:li>" for name in self.authors)
        creator = f"<dc:creator><rdf:Seq>{authors}</rdf:Seq></dc:creator>" if authors else ""
        title = f'<rdf:li xml:lang="x-default">{plain(self.title)}</rdf:li>'
        return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF
 xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<dc:title><rdf:Alt>{title}</rdf:Alt></dc:title>{creator}
<dc:language><rdf:Bag><rdf:li>{plain(self.language)}</rdf:li></rdf:Bag></dc:language>
<pdf:Producer>{plain(self.producer)}</pdf:Producer>
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>"""

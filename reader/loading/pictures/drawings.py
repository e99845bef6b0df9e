"""Drawings (SVG), written anew from what an allowlist knows: a drawing refers to nothing outside.

What is not on the lists, or is no well-formed XML, is not drawn. The lists are those of SVG 1.1
(Second Edition) and SVG Tiny 1.2 without scripts, animation, fonts and foreign content.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape
from urllib.parse import unquote_to_bytes

from reader.core.files.safe_xml import Element, XmlDamagedError, local_name, read_xml
from reader.core.pattern import Pattern
from reader.loading.bytes.encoding import decode

LARGEST_DRAWING = 16_000_000
"""Bytes."""
MOST_DRAWN = 200_000
"""Elements, each counted as often as it is referred to."""

RasterType = Callable[[bytes], str | None]
"""Tells the media type of a picture by its bytes, or None when it is none."""


def _words(names: str) -> frozenset[str]:
    return frozenset(names.split())


_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_REFERENCE = "xlink:href"
_RASTER = frozenset(["image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"])

_ELEMENTS = _words(
    """svg g defs symbol use switch path rect circle ellipse line polyline polygon text tspan
    textArea tbreak linearGradient radialGradient stop solidColor pattern clipPath mask marker image
    style a filter feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix
    feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG
    feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence"""
)
_GRADIENTS = frozenset(["linearGradient", "radialGradient", "stop", "solidColor"])
_WITH_WORDS = frozenset(["text", "tspan", "textArea", "a"])

_PROPERTIES = _words(
    """alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering direction display display-align dominant-baseline
    enable-background fill fill-opacity fill-rule filter flood-color flood-opacity font font-family
    font-size font-size-adjust font-stretch font-style font-variant font-weight image-rendering
    isolation letter-spacing lighting-color line-height line-increment marker marker-end marker-mid
    marker-start mask mask-type mix-blend-mode opacity overflow paint-order shape-rendering
    solid-color solid-opacity stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset
    stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width text-align
    text-anchor text-decoration text-rendering transform transform-origin unicode-bidi
    vector-effect visibility white-space word-spacing writing-mode"""
)
_ATTRIBUTES = _PROPERTIES | _words(
    """id class viewBox preserveAspectRatio version baseProfile x y z x1 x2 y1 y2 cx cy r rx ry fx
    fy fr dx dy d points width height pathLength rotate textLength lengthAdjust gradientUnits
    gradientTransform spreadMethod offset patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
    filterUnits primitiveUnits filterRes in in2 result mode type values tableValues slope intercept
    amplitude exponent operator k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY
    edgeMode preserveAlpha surfaceScale diffuseConstant specularConstant specularExponent
    kernelUnitLength scale xChannelSelector yChannelSelector azimuth elevation pointsAtX pointsAtY
    pointsAtZ limitingConeAngle stdDeviation radius baseFrequency numOctaves seed stitchTiles
    requiredFeatures requiredExtensions systemLanguage"""
)

_INSIDE = Pattern(r"#[^\s#()\"'\\<>&]+")
_TARGET = Pattern(r"url\(\s*([\"']?)(#[^\s#()\"'\\<>&]+)\1\s*\)", re.I)
_FUNCTION = Pattern(r"([\w-]*)\s*\(")
_FUNCTIONS = _words(
    """rgb rgba hsl hsla matrix translate translatex translatey scale scalex scaley rotate skewx
    skewy rect blur brightness contrast drop-shadow grayscale hue-rotate invert opacity saturate
    sepia calc cubic-bezier"""
)
_DECLARED = re.compile(
    rb"""<\?xml[^>]{1,200}encoding=["'](?:gb|big5|hz|shift|euc|iso-2022)""", re.I
)
_CSS_COMMENT = Pattern(r"/\*.*?(?:\*/|\Z)", re.S)
_CSS_AT_RULE = Pattern(r"@[^{};]*(?:;|\{(?:[^{}]|\{[^{}]*\})*+\}|\Z)")
_CSS_RULE = Pattern(r"([^{}@;]*)\{([^{}]*)\}")
_SELECTOR = Pattern(r"[\w\s.#*,>+:()-]{1,2000}")


def clean_drawing(data: bytes, raster_type: RasterType) -> bytes:
    """Return the drawing written anew; nothing when it cannot be read or asks for too much.

    References lead to parts of the drawing itself or to raster pictures written into it, which
    ``raster_type`` knows by their bytes.
    """
    if len(data) > LARGEST_DRAWING or data.count(b"<") > 3 * MOST_DRAWN:
        return b""
    try:
        declared = _DECLARED.match(data)
        # expat reads no encoding of several bytes a character but Unicode's own.
        root = read_xml(
            decode(data).text.encode() if declared else data, "utf-8" if declared else None
        )
    except XmlDamagedError:
        return b""
    names = frozenset(filter(None, (element.attributes.get("id") for element in root.below())))
    kept = _Cleaner(raster_type, names, _gradients(root)).kept(root)
    if kept is None or kept.name != "svg" or _asks_for_too_much(kept):
        return b""
    written: list[str] = []
    _write(kept, written, f' xmlns="{_SVG}" xmlns:xlink="{_XLINK}"')
    return "".join(written).encode()


@dataclass(frozen=True, slots=True)
class _Cleaner:
    """Copies what the lists know, in names without namespaces."""

    raster_type: RasterType
    names: frozenset[str]
    gradients: frozenset[str]

    def kept(self, element: Element) -> Element | None:
        """Return the element with what may stay in it, or None."""
        name = element.local
        if element.namespace not in {"", _SVG} or name not in _ELEMENTS:
            return None
        copy = Element(name, dict(self._attributes(element)))
        if name == "style":
            copy.children = [_clean_style_sheet(element.text, self.gradients)]
            return copy
        if name in {"image", "use"} and _REFERENCE not in copy.attributes:
            return None
        for child in element.children:
            if isinstance(child, Element):
                if (below := self.kept(child)) is not None:
                    copy.children.append(below)
            elif name in _WITH_WORDS:
                copy.children.append(child)
        return copy

    def _attributes(self, element: Element) -> Iterator[tuple[str, str]]:
        for name, value in element.attributes.items():
            match local_name(name):
                case "href" if name in {"href", f"{_XLINK} href"}:
                    if target := self._target(element.local, value.strip()):
                        yield _REFERENCE, target
                case "space" if value in {"preserve", "default"}:
                    yield "xml:space", value
                case "style" if name == "style":
                    yield "style", _clean_declarations(value)
                case local if name in _ATTRIBUTES and _is_alone(local, value):
                    yield name, value

    def _target(self, element: str, address: str) -> str:
        """Return where a reference may lead; empty when it may not."""
        if element != "image":
            return address if _INSIDE.fullmatch(address) and address[1:] in self.names else ""
        header, _, payload = address.partition(",")
        if header[:5].lower() != "data:":
            return ""
        data = unquote_to_bytes(payload)
        if header.lower().endswith(";base64"):
            try:
                data = base64.b64decode(b"".join(data.split()) + b"==")
            except ValueError:
                return ""
        media_type = self.raster_type(data)
        if media_type not in _RASTER:
            return ""
        return f"data:{media_type};base64,{base64.b64encode(data).decode('ascii')}"


def _gradients(root: Element) -> frozenset[str]:
    """Return the names that only gradients bear, which draw nothing else in their turn."""
    names: dict[bool, set[str]] = {True: set(), False: set()}
    for element in root.below():
        if name := element.attributes.get("id"):
            names[element.local in _GRADIENTS].add(name)
    return frozenset(names[True] - names[False])


def _is_alone(name: str, value: str) -> bool:
    """Whether the value of an attribute or a property refers to nothing outside the drawing."""
    if name in {"id", "class", "d", "points"}:
        return True
    rest = _TARGET.sub(" ", value)
    return not set(rest) & set("\\<>@{};") and all(
        function.lower() in _FUNCTIONS for function in _FUNCTION.findall(rest)
    )


def _clean_declarations(style: str) -> str:
    """Return the declarations of a style that are known and refer to nothing outside."""
    kept = []
    for declaration in _CSS_COMMENT.sub(" ", style).split(";"):
        name, colon, value = declaration.partition(":")
        name, value = name.strip().lower(), value.strip()
        if colon and name in _PROPERTIES and _is_alone(name, value):
            kept.append(f"{name}:{value}")
    return ";".join(kept)


def _clean_style_sheet(sheet: str, gradients: frozenset[str]) -> str:
    """Return the plain rules of a style sheet, of which references lead to gradients only.

    Rules that begin with @ are left out. What else an element of the drawing is filled with is
    counted where the element itself says so, which a rule for many would escape.
    """
    rules = []
    for selector, style in _CSS_RULE.findall(_CSS_AT_RULE.sub(" ", _CSS_COMMENT.sub(" ", sheet))):
        selector = " ".join(selector.split())
        if _SELECTOR.fullmatch(selector):
            declarations = _clean_declarations(style).split(";")
            plain = (one for one in declarations if gradients.issuperset(_targets_in(one)))
            rules.append(f"{selector}{{{';'.join(plain)}}}")
    return "\n".join(rules)


@dataclass(frozen=True, slots=True)
class _Cost:
    """Counts what is drawn in the end, when each reference is followed."""

    targets: dict[str, list[Element]]
    costs: dict[str, int] = field(default_factory=dict)
    following: set[str] = field(default_factory=set)

    def of(self, element: Element) -> int:
        """Return how many elements are drawn for this one; too many where references go round."""
        cost = 1
        for name, value in element.attributes.items():
            targets = [value[1:]] if name == _REFERENCE else _targets_in(value)
            cost += sum(map(self._of_target, targets))
        for child in element.elements():
            cost += self.of(child)
            if cost > MOST_DRAWN:
                break
        return cost

    def _of_target(self, target: str) -> int:
        if target in self.following:
            return MOST_DRAWN + 1
        if target not in self.costs:
            self.following.add(target)
            self.costs[target] = sum(map(self.of, self.targets.get(target, ())))
            self.following.discard(target)
        return self.costs[target]


def _targets_in(value: str) -> list[str]:
    return [found[2][1:] for found in _TARGET.finditer(value)] if "(" in value else []


def _asks_for_too_much(root: Element) -> bool:
    """Whether the drawing is far larger than its file, by parts that refer to parts."""
    targets: dict[str, list[Element]] = {}
    for element in root.below():
        if name := element.attributes.get("id"):
            targets.setdefault(name, []).append(element)
    try:
        return _Cost(targets).of(root) > MOST_DRAWN
    except RecursionError:  # a chain of references as long as no drawing's
        return True


def _write(element: Element, written: list[str], namespaces: str = "") -> None:
    attributes = "".join(f' {name}="{escape(value)}"' for name, value in element.attributes.items())
    written.append(f"<{element.name}{namespaces}{attributes}>")
    for child in element.children:
        if isinstance(child, Element):
            _write(child, written)
        else:
            written.append(escape(child, quote=False))
    written.append(f"</{element.name}>")

"""Draws what was read: the calendar of a year, the sites read most, the hours of the day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from PySide6.QtCore import QEvent, QLocale, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QHelpEvent, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from reader.core.characters.kinds import visible_line
from reader.library.records.statistics import Statistics
from reader.ui.look.appearance import Appearance
from reader.ui.look.words import show_tip

WEEKS = 53
"""A year's, however its weeks fall."""
LEVELS = 5
"""The first is of days without reading; the others hold as many of the days that were read on."""
SITES = 10
"""That are shown, those read most."""
_SHARPNESS = 2.0
"""Pixels of a saved picture for each of the window."""
_MARGIN = 16
_GAP = 2
"""Between two days."""
_SMALLEST_DAY = 10
_LARGEST_DAY = 20
_ROUNDING = 2.0
_HOURS_HEIGHT = 0.7
"""Of the space that the sites take, the part that the bars of the hours take."""
_NAME_PART = 0.4
"""Of the space of a site, the part that its name takes."""


class StatisticsChart(QWidget):
    """Shows Statistics in the theme's colours; a day tells its number under the mouse."""

    def __init__(
        self, found: Statistics, today: date, appearance: Appearance, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._appearance = appearance
        self._found = found
        self._year = year_until(today, dict(found.days))
        self._locale = QLocale(appearance.language.value)
        self._bold = QFont(self.font())
        self._bold.setBold(True)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(self.sizeHint())
        self.setAccessibleName(self.totals)
        self.setAccessibleDescription(self._sites_told())
        appearance.changed.connect(self._paint_again)

    @property
    def totals(self) -> str:
        """How much was read, in a sentence."""
        tr, days = self._appearance.tr, [day for day, count in self._found.days if count > 0]
        if not days:
            return tr("Nothing has been counted yet.")
        return tr(
            "{characters} characters on {days} days since {first}; in the last year {year} on "
            "{year_days} days."
        ).format(
            characters=f"{sum(count for _, count in self._found.days):,}",
            days=f"{len(days):,}",
            first=days[0],
            year=f"{sum(each.characters for each in self._year):,}",
            year_days=sum(each.characters > 0 for each in self._year),
        )

    @property
    def year(self) -> tuple[YearDay, ...]:
        """The days of the calendar."""
        return self._year

    def colour(self, level: int) -> QColor:
        """Return the colour of a day's level, 0 to LEVELS - 1."""
        colours = self._appearance.colours
        if not level:
            return QColor(colours.hover)
        return _mixed(QColor(colours.paper), QColor(colours.accent), level / (LEVELS - 1))

    def day_box(self, day: YearDay) -> QRectF:
        """Return where ``day`` is drawn."""
        side = self._side
        left, top = self._days_left, self._days_top
        return QRectF(left + day.week * side, top + day.row * side, side - _GAP, side - _GAP)

    def hour_box(self, hour: int) -> QRectF:
        """Return where the bar of ``hour`` is drawn, of no height where nothing was read."""
        area = self._hours_area
        step, most = area.width() / 24, max(1, *self._found.hours)
        height = area.height() * self._found.hours[hour] / most
        return QRectF(area.left() + hour * step, area.bottom() - height, step - _GAP, height)

    def site_box(self, index: int) -> QRectF:
        """Return where the bar of the site at ``index`` is drawn."""
        line, width = self._line, self._half
        left = _MARGIN + width * _NAME_PART
        free = width - width * _NAME_PART - self._number_width
        characters, most = self._found.sites[index][1], max(1, self._found.sites[0][1])
        top = self._below + (index + 1.5) * line
        return QRectF(left, top + line * 0.2, max(1.0, free * characters / most), line * 0.6)

    def picture(self) -> QImage:
        """Return all of it as an image."""
        image = QImage(self.size() * _SHARPNESS, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(_SHARPNESS)
        painter = QPainter(image)
        self._draw(painter)
        painter.end()
        return image

    # Qt's events

    def sizeHint(self) -> QSize:
        """Return a width for the smallest days, and a height for the largest and all sites."""
        days = self._days_left + WEEKS * (_SMALLEST_DAY + _GAP)
        width = max(days, _MARGIN + self.fontMetrics().horizontalAdvance(self.totals)) + _MARGIN
        height = self._days_top + 7 * (_LARGEST_DAY + _GAP) + (SITES + 4) * self._line + _MARGIN
        return QSize(width, height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw all of it."""
        painter = QPainter(self)
        self._draw(painter)
        painter.end()

    def event(self, event: QEvent) -> bool:
        """Tell the number of the day under the mouse."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            told = self.told_at(QPointF(event.pos()))
            if told:
                show_tip(self, told)
            else:
                QToolTip.hideText()
            return True
        return super().event(event)

    def told_at(self, place: QPointF) -> str:
        """Return what the day or the hour at ``place`` has to tell; empty where there is none."""
        tr = self._appearance.tr
        told = tr("{when}: {characters} characters")
        for day in self._year:
            if self.day_box(day).contains(place):
                return told.format(when=day.day.isoformat(), characters=f"{day.characters:,}")
        area = self._hours_area
        if area.contains(place):
            hour = min(23, int((place.x() - area.left()) * 24 / area.width()))
            when = f"{hour:02}:00–{hour:02}:59"
            return told.format(when=when, characters=f"{self._found.hours[hour]:,}")
        return ""

    def _paint_again(self) -> None:
        self.update()

    # where things are

    @property
    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    @property
    def _side(self) -> int:
        width = self.width() - self._days_left - _MARGIN
        return min(_LARGEST_DAY, max(_SMALLEST_DAY, width // WEEKS - _GAP)) + _GAP

    @property
    def _days_left(self) -> int:
        names = [self._weekday(row) for row in range(7)]
        return _MARGIN + max(map(self.fontMetrics().horizontalAdvance, names)) + 8

    @property
    def _days_top(self) -> int:
        return _MARGIN + 3 * self._line

    @property
    def _below(self) -> int:
        """The top of what stands below the calendar and the signs of its levels."""
        return self._days_top + 7 * self._side + 2 * self._line

    @property
    def _half(self) -> float:
        return (self.width() - 3 * _MARGIN) / 2

    @property
    def _number_width(self) -> int:
        most = max((count for _, count in self._found.sites), default=0)
        return self.fontMetrics().horizontalAdvance(f"{most:,}") + 12

    @property
    def _hours_area(self) -> QRectF:
        top = self._below + 1.5 * self._line
        height = SITES * self._line * _HOURS_HEIGHT
        return QRectF(2 * _MARGIN + self._half, top, self._half, height)

    # drawing

    def _draw(self, painter: QPainter) -> None:
        colours = self._appearance.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(colours.paper))
        painter.setFont(self.font())
        self._write(painter, QRectF(_MARGIN, _MARGIN, self.width(), self._line), self.totals)
        self._draw_year(painter)
        self._draw_levels(painter)
        self._draw_sites(painter)
        self._draw_hours(painter)

    def _draw_year(self, painter: QPainter) -> None:
        faint, side = self._appearance.colours.secondary_text, self._side
        for week, month in month_beginnings(self._year):
            name = self._locale.standaloneMonthName(month, QLocale.FormatType.ShortFormat)
            left = self._days_left + week * side
            box = QRectF(left, self._days_top - self._line, 4 * side, self._line)
            self._write(painter, box, name, faint)
        for row in (0, 2, 4):
            box = QRectF(_MARGIN, self._days_top + row * side, self._days_left, side - _GAP)
            self._write(painter, box, self._weekday(row), faint)
        for day in self._year:
            self._fill(painter, self.day_box(day), self.colour(day.level))

    def _draw_levels(self, painter: QPainter) -> None:
        tr, side, metrics = self._appearance.tr, self._side, self.fontMetrics()
        top = self._days_top + 7 * side + 4
        less, more = tr("less"), tr("more")
        left = float(self._days_left)
        faint = self._appearance.colours.secondary_text
        box = QRectF(left, top, metrics.horizontalAdvance(less) + 4, self._line)
        self._write(painter, box, less, faint)
        left = box.right() + 4
        for level in range(LEVELS):
            lower = top + (self._line - side) / 2
            sign = QRectF(left + level * side, lower, side - _GAP, side - _GAP)
            self._fill(painter, sign, self.colour(level))
        left += LEVELS * side + 4
        self._write(painter, QRectF(left, top, self.width(), self._line), more, faint)

    def _draw_sites(self, painter: QPainter) -> None:
        tr, colours = self._appearance.tr, self._appearance.colours
        head = QRectF(_MARGIN, self._below, self._half, self._line)
        self._write_bold(painter, head, tr("Sites read most"))
        for index, (site, characters) in enumerate(self._found.sites[:SITES]):
            bar = self.site_box(index)
            top, width = bar.top() - self._line * 0.2, self._half * _NAME_PART - 8
            shown = self.fontMetrics().elidedText(
                self._site(site), Qt.TextElideMode.ElideRight, int(width)
            )
            self._write(painter, QRectF(_MARGIN, top, width, self._line), shown)
            self._fill(painter, bar, self.colour(LEVELS - 1))
            number = QRectF(bar.right() + 6, top, self._number_width, self._line)
            self._write(painter, number, f"{characters:,}", colours.secondary_text)

    def _draw_hours(self, painter: QPainter) -> None:
        tr, colours, area = self._appearance.tr, self._appearance.colours, self._hours_area
        head = QRectF(area.left(), self._below, self._half, self._line)
        self._write_bold(painter, head, tr("Hours of the day"))
        for hour in range(24):
            self._fill(painter, self.hour_box(hour), self.colour(LEVELS - 1))
        ground = QRectF(area.left(), area.bottom(), area.width() - _GAP, 1)
        painter.fillRect(ground, QColor(colours.control))
        for hour in range(0, 24, 6):
            left = area.left() + hour * area.width() / 24
            box = QRectF(left, area.bottom() + 2, area.width() / 4, self._line)
            self._write(painter, box, f"{hour:02}:00", colours.secondary_text)

    def _fill(self, painter: QPainter, box: QRectF, colour: QColor) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(box, _ROUNDING, _ROUNDING)

    def _write(self, painter: QPainter, box: QRectF, words: str, colour: str = "") -> None:
        painter.setPen(QColor(colour or self._appearance.colours.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags) | int(Qt.TextFlag.TextSingleLine), words)

    def _write_bold(self, painter: QPainter, box: QRectF, words: str) -> None:
        painter.setFont(self._bold)
        self._write(painter, box, words)
        painter.setFont(self.font())

    def _weekday(self, row: int) -> str:
        return self._locale.standaloneDayName(row + 1, QLocale.FormatType.ShortFormat)

    def _site(self, site: str) -> str:
        return visible_line(site) or self._appearance.tr("Site unknown")

    def _sites_told(self) -> str:
        rows = self._found.sites[:SITES]
        return "; ".join(f"{self._site(site)}: {characters:,}" for site, characters in rows)


def _mixed(from_: QColor, to: QColor, share: float) -> QColor:
    """Return the colour ``share`` of the way between two."""
    red, green, blue = (
        round(a + (b - a) * share)
        for a, b in (
            (from_.red(), to.red()),
            (from_.green(), to.green()),
            (from_.blue(), to.blue()),
        )
    )
    return QColor(red, green, blue)


@dataclass(frozen=True, slots=True)
class YearDay:
    """One day of the calendar."""

    day: date
    week: int
    """Its column, 0 for the earliest."""
    row: int
    """0 for Monday."""
    characters: int
    level: int
    """0 to LEVELS - 1."""


def year_until(last: date, characters: Mapping[str, int]) -> tuple[YearDay, ...]:
    """Return the days of WEEKS weeks up to ``last``; ``characters`` go by YYYY-MM-DD."""
    first = last - timedelta(days=last.weekday(), weeks=WEEKS - 1)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    counts = [characters.get(day.isoformat(), 0) for day in days]
    read = sorted(count for count in counts if count > 0)
    return tuple(
        YearDay(day, number // 7, number % 7, count, _level(count, read))
        for number, (day, count) in enumerate(zip(days, counts, strict=True))
    )


def month_beginnings(year: tuple[YearDay, ...]) -> tuple[tuple[int, int], ...]:
    """Return the columns in which months begin, each with the month's number, 1 to 12."""
    return tuple((each.week, each.day.month) for each in year if each.day.day == 1)


def _level(count: int, read: list[int]) -> int:
    return ceil((LEVELS - 1) * bisect_right(read, count) / len(read)) if count > 0 else 0

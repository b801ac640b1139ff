"""Tables as charts: what a table says is to be drawn, and where each mark stands. No look and no words: those are the theme's."""

from generator.charts.chart import Chart, ChartLine, ChartValue, chart_of, examine_charts
from generator.charts.geometry import Mark, Plot, plot_of
from generator.charts.timeline import MonthSpan, Timeline, timeline

__all__ = [
    "Chart",
    "ChartLine",
    "ChartValue",
    "Mark",
    "MonthSpan",
    "Plot",
    "Timeline",
    "chart_of",
    "examine_charts",
    "plot_of",
    "timeline",
]

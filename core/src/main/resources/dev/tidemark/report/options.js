// SPDX-License-Identifier: Apache-2.0
// What ECharts is told of each kind of picture.
const Options = (() => {
  function of(picture, colours) {
    const shared = {
      animation: false,
      textStyle: { fontFamily: colours.font, color: colours.soft },
      aria: { enabled: false },
      useUTC: true,
    };
    const makers = { standing, lying, lanes, strip, phase, waits };
    return { ...shared, ...makers[picture.kind](picture, colours) };
  }

  function tooltip(colours, formatter, trigger) {
    // Drawn on the canvas: the other mode would make markup out of names.
    return {
      trigger,
      renderMode: 'richText',
      confine: true,
      axisPointer: { type: 'shadow', shadowStyle: { color: colours.line, opacity: 0.45 } },
      backgroundColor: colours.card,
      borderColor: colours.soft,
      textStyle: { color: colours.ink, fontSize: 12 },
      formatter,
    };
  }

  function told(point, unit) {
    const usual = point.expected === null ? '' : '\nusual ' + Units.format(point.expected, unit);
    const band = point.high === undefined ? '' : '\nnine of ten ' + Units.format(point.low, unit) + ' to ' + Units.format(point.high, unit);
    return plain(point.label) + '\nseen ' + Units.format(point.seen, unit) + usual + band;
  }

  /** Braces would be read as a style's name. */
  function plain(text) {
    return text.replace(/[{}|]/g, ' ');
  }

  function valueAxis(picture, colours) {
    return {
      type: 'value',
      axisLabel: { color: colours.soft, fontSize: 11, formatter: (value) => Units.tick(value, picture.unit) },
      splitLine: { lineStyle: { color: colours.line } },
      splitNumber: 4,
    };
  }

  function nameAxis(labels, colours, format) {
    return {
      type: 'category',
      data: labels,
      axisLine: { lineStyle: { color: colours.soft } },
      axisTick: { show: false },
      axisLabel: { color: colours.soft, fontSize: 11, hideOverlap: true, formatter: format },
    };
  }

  function stacks(picture, colours) {
    const bar = { type: 'bar', stack: 'seen', barMaxWidth: 26, barCategoryGap: '24%', emphasis: { disabled: true } };
    return [
      { ...bar, name: 'usual', data: picture.points.map((point) => point.usual), itemStyle: { color: colours.water } },
      { ...bar, name: 'above', data: picture.points.map((point) => point.above), itemStyle: { color: colours.accent } },
    ];
  }

  function standing(picture, colours) {
    const labels = picture.points.map((point) => point.label);
    const days = new Set(labels.map((label) => label.slice(0, 10)));
    const short = (label, index) => {
      if (picture.axis !== 'time') {
        return label;
      }
      const isNewDay = index === 0 || labels[index - 1].slice(0, 10) !== label.slice(0, 10);
      return days.size > 1 && isNewDay ? label.slice(5, 10) : label.slice(11);
    };
    // Spans are long labels, and the last would be cut where the picture ends.
    const axis = nameAxis(labels, colours, short);
    const mark = {
      type: 'line', name: 'mark', step: 'middle', symbol: 'none', z: 3, data: picture.points.map((point) => point.expected),
      lineStyle: { color: colours.ink, width: 1.5, type: [4, 3] }, emphasis: { disabled: true },
    };
    return {
      grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
      xAxis: { ...axis, axisLabel: { ...axis.axisLabel, alignMaxLabel: picture.axis === 'time' ? null : 'right' } },
      yAxis: valueAxis(picture, colours),
      series: [...(picture.hasBand ? band(picture, colours) : []), ...stacks(picture, colours), ...(picture.hasExpected ? [mark] : [])],
      tooltip: tooltip(colours, (items) => told(picture.points[items[0].dataIndex], picture.unit), 'axis'),
    };
  }

  /** From the low to the high mark: an unseen line with a filled one stacked on it. */
  function band(picture, colours) {
    const line = { type: 'line', stack: 'band', symbol: 'none', silent: true, z: 1, lineStyle: { opacity: 0 }, emphasis: { disabled: true } };
    return [
      { ...line, name: 'low', data: picture.points.map((point) => point.low) },
      { ...line, name: 'high', data: picture.points.map((point) => point.high - point.low), areaStyle: { color: colours.band, opacity: 1 } },
    ];
  }

  function timeAxis(picture, colours) {
    const day = 864e5;
    const clock = Clock.of(picture.zone);
    const isLong = picture.to - picture.from > 1.5 * day;
    return {
      type: 'time', min: picture.from, max: picture.to, splitLine: { show: true, lineStyle: { color: colours.line } },
      axisLine: { lineStyle: { color: colours.soft } },
      axisLabel: {
        color: colours.soft, fontSize: 11, hideOverlap: true,
        formatter: (millis) => (isLong ? clock.minute(millis).slice(5) : clock.hour(millis)),
      },
    };
  }

  function marks(picture, colours, value, text) {
    return {
      series: [{
        type: 'scatter', emphasis: { disabled: true }, large: false, itemStyle: { color: colours.accent, opacity: 0.7 },
        data: picture.points.map((point) => [point.time, value(point)]),
        symbolSize: 5,
      }],
      tooltip: tooltip(colours, (item) => plain(picture.points[item.dataIndex].label) + '\n' + text(picture.points[item.dataIndex]), 'item'),
    };
  }

  function strip(picture, colours) {
    const drawn = marks(picture, colours, () => 0, (point) => Units.format(point.gap, 's') + ' after the one before');
    Object.assign(drawn.series[0], { symbol: 'rect', symbolSize: [2, 34] });
    return {
      ...drawn,
      grid: { left: 12, right: 16, top: 6, bottom: 26 },
      xAxis: { ...timeAxis(picture, colours), splitLine: { show: false } },
      yAxis: { type: 'value', min: -1, max: 1, show: false },
    };
  }

  function phase(picture, colours) {
    return {
      ...marks(picture, colours, (point) => point.phase, (point) => Units.format(point.phase * picture.period, 's') + ' into the beat'),
      grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
      xAxis: timeAxis(picture, colours),
      yAxis: { ...valueAxis(picture, colours), min: 0, max: 1, axisLabel: { color: colours.soft, fontSize: 11, formatter: (value) => Units.tick(value * picture.period, 's') } },
    };
  }

  function waits(picture, colours) {
    return {
      ...marks(picture, colours, (point) => point.gap, (point) => Units.format(point.gap, 's') + ' after the one before'),
      grid: { left: 4, right: 16, top: 12, bottom: 4, containLabel: true },
      xAxis: timeAxis(picture, colours),
      yAxis: { ...valueAxis(picture, colours), type: 'log', axisLabel: { color: colours.soft, fontSize: 11, formatter: Units.coarse } },
    };
  }

  function lying(picture, colours) {
    const names = nameAxis(picture.points.map((point) => point.label), colours, null);
    const narrow = picture.points.every((point) => point.label.length < 6);
    return {
      grid: { left: 4, right: 72, top: 4, bottom: 4, containLabel: true },
      yAxis: {
        ...names, inverse: true, axisLine: { show: false },
        axisLabel: { color: colours.ink, fontSize: 12, width: narrow ? 40 : Math.max(110, Math.min(260, 0.42 * (picture.width || 600))), overflow: 'truncate', formatter: plain },
      },
      xAxis: { type: 'value', show: false },
      series: stacks(picture, colours).map((bar, index) => (index === 1 ? { ...bar, label: ends(picture, colours) } : bar)),
      tooltip: tooltip(colours, (items) => told(picture.points[items[0].dataIndex], picture.unit), 'axis'),
    };
  }

  function ends(picture, colours) {
    return {
      show: true, position: 'right', color: colours.ink, fontSize: 12,
      formatter: (item) => Units.format(picture.points[item.dataIndex].seen, picture.unit),
    };
  }

  function lanes(picture, colours) {
    const top = Math.max(...picture.points.map((point) => point.seen));
    const hours = Math.max(1, (picture.to - picture.from) / 36e5);
    const largest = Math.max(6, Math.min(20, 1.1 * ((picture.width || 600) - 140) / hours));
    return {
      grid: { left: 4, right: 16, top: 8, bottom: 4, containLabel: true },
      xAxis: timeAxis(picture, colours),
      yAxis: {
        ...nameAxis(picture.names, colours, plain), inverse: true,
        axisLabel: { color: colours.ink, fontSize: 12, width: 150, overflow: 'truncate', formatter: plain },
        splitLine: { show: true, lineStyle: { color: colours.line } },
      },
      series: [{
        type: 'scatter', emphasis: { disabled: true }, itemStyle: { color: colours.accent, opacity: 0.8 },
        symbolSize: (value) => 3 + (largest - 3) * Math.sqrt(value[2] / top),
        data: picture.points.map((point) => [point.time, point.lane, point.seen]),
      }],
      tooltip: tooltip(colours, (item) => {
        const point = picture.points[item.dataIndex];
        return plain(picture.names[point.lane]) + '\n' + point.label + '\n' + Units.format(point.seen, picture.unit);
      }, 'item'),
    };
  }

  return { of };
})();

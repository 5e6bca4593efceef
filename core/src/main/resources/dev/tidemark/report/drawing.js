// SPDX-License-Identifier: Apache-2.0
// Draws pictures with ECharts: when they come into view, again when the colours change, in full before printing.
const Drawing = (() => {
  const LANE_HEIGHT = 30;
  const BAR_HEIGHT = 28;
  const PRINT_WIDTH = 660;
  const drawn = new Map();
  const waiting = new Map();
  const inView = new IntersectionObserver(show, { rootMargin: '400px' });
  const sizes = new ResizeObserver((entries) => entries.forEach((entry) => drawn.get(entry.target)?.chart.resize()));

  function add(node, picture) {
    node.style.height = height(picture) + 'px';
    waiting.set(node, picture);
    inView.observe(node);
  }

  function height(picture) {
    if (picture.kind === 'lanes') {
      return 56 + LANE_HEIGHT * picture.names.length;
    }
    return picture.kind === 'lying' ? 16 + BAR_HEIGHT * picture.points.length : 232;
  }

  function show(entries) {
    entries.filter((entry) => entry.isIntersecting).forEach((entry) => draw(entry.target));
  }

  function draw(node) {
    const picture = waiting.get(node);
    if (!picture) {
      return;
    }
    waiting.delete(node);
    inView.unobserve(node);
    const chart = echarts.init(node, null, { renderer: 'canvas', devicePixelRatio: Math.max(2, window.devicePixelRatio || 1) });
    chart.setOption(option(picture, palette()));
    drawn.set(node, { chart, picture });
    sizes.observe(node);
  }

  function redraw() {
    const colours = palette();
    drawn.forEach(({ chart, picture }) => chart.setOption(option(picture, colours), true));
  }

  function palette() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue('--' + name).trim();
    return {
      ink: colour('ink'), soft: colour('soft'), line: colour('line'), card: colour('card'),
      water: colour('water'), accent: colour('accent'), font: getComputedStyle(document.body).fontFamily,
    };
  }

  function option(picture, colours) {
    const shared = {
      animation: false,
      textStyle: { fontFamily: colours.font, color: colours.soft },
      aria: { enabled: false },
    };
    const makers = { standing, lying, lanes };
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
    return plain(point.label) + '\nseen ' + Units.format(point.seen, unit) + usual;
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
    const mark = {
      type: 'line', name: 'mark', step: 'middle', symbol: 'none', z: 3, data: picture.points.map((point) => point.expected),
      lineStyle: { color: colours.ink, width: 1.5, type: [4, 3] }, emphasis: { disabled: true },
    };
    return {
      grid: { left: 4, right: 12, top: 12, bottom: 4, containLabel: true },
      xAxis: nameAxis(labels, colours, short),
      yAxis: valueAxis(picture, colours),
      series: picture.hasExpected ? [...stacks(picture, colours), mark] : stacks(picture, colours),
      tooltip: tooltip(colours, (items) => told(picture.points[items[0].dataIndex], picture.unit), 'axis'),
    };
  }

  function lying(picture, colours) {
    const names = nameAxis(picture.points.map((point) => point.label), colours, null);
    const narrow = picture.points.every((point) => point.label.length < 6);
    return {
      grid: { left: 4, right: 72, top: 4, bottom: 4, containLabel: true },
      yAxis: {
        ...names, inverse: true, axisLine: { show: false },
        axisLabel: { color: colours.ink, fontSize: 12, width: narrow ? 40 : 150, overflow: 'truncate', formatter: plain },
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
    const time = (millis) => Clock.of(picture.zone).hour(millis);
    return {
      grid: { left: 4, right: 16, top: 8, bottom: 4, containLabel: true },
      xAxis: {
        type: 'time', min: picture.from, max: picture.to, splitLine: { show: true, lineStyle: { color: colours.line } },
        axisLine: { lineStyle: { color: colours.soft } },
        axisLabel: { color: colours.soft, fontSize: 11, hideOverlap: true, formatter: time },
      },
      yAxis: {
        ...nameAxis(picture.names, colours, plain), inverse: true,
        axisLabel: { color: colours.ink, fontSize: 12, width: 150, overflow: 'truncate', formatter: plain },
        splitLine: { show: true, lineStyle: { color: colours.line } },
      },
      series: [{
        type: 'scatter', emphasis: { disabled: true }, itemStyle: { color: colours.accent, opacity: 0.8 },
        symbolSize: (value) => 5 + 15 * Math.sqrt(value[2] / top),
        data: picture.points.map((point) => [point.time, point.lane, point.seen]),
      }],
      tooltip: tooltip(colours, (item) => {
        const point = picture.points[item.dataIndex];
        return plain(picture.names[point.lane]) + '\n' + point.label + '\n' + Units.format(point.seen, picture.unit);
      }, 'item'),
    };
  }

  function beforePrint() {
    [...waiting.keys()].forEach(draw);
    const colours = palette();
    drawn.forEach(({ chart, picture }, node) => {
      chart.resize({ width: Math.min(PRINT_WIDTH, node.clientWidth || PRINT_WIDTH) });
      chart.setOption(option(picture, colours), true);
    });
  }

  function afterPrint() {
    drawn.forEach(({ chart }) => chart.resize({ width: 'auto' }));
    redraw();
  }

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  matchMedia('print').addEventListener('change', (event) => (event.matches ? beforePrint() : afterPrint()));

  return { add, beforePrint };
})();

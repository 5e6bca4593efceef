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
    if (picture.kind === 'strip') {
      return 92;
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
    const sized = { ...picture, width: node.clientWidth };
    chart.setOption(Options.of(sized, palette()));
    drawn.set(node, { chart, picture: sized });
    sizes.observe(node);
  }

  function redraw() {
    const colours = palette();
    drawn.forEach(({ chart, picture }) => chart.setOption(Options.of(picture, colours), true));
  }

  function palette() {
    const style = getComputedStyle(document.documentElement);
    const colour = (name) => style.getPropertyValue('--' + name).trim();
    return {
      ink: colour('ink'), soft: colour('soft'), line: colour('line'), card: colour('card'),
      water: colour('water'), band: colour('band'), accent: colour('accent'), font: getComputedStyle(document.body).fontFamily,
    };
  }

  function drawAll() {
    [...waiting.keys()].forEach(draw);
  }

  function beforePrint() {
    drawAll();
    const colours = palette();
    drawn.forEach(({ chart, picture }, node) => {
      chart.resize({ width: Math.min(PRINT_WIDTH, node.clientWidth || PRINT_WIDTH) });
      chart.setOption(Options.of(picture, colours), true);
    });
  }

  function afterPrint() {
    drawn.forEach(({ chart }) => chart.resize({ width: 'auto' }));
    redraw();
  }

  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  // Printers ask by the event; tools that print to a file and browsers that show a preview change the medium.
  window.addEventListener('beforeprint', beforePrint);
  matchMedia('print').addEventListener('change', (event) => (event.matches ? beforePrint() : afterPrint()));

  /** The chart as a PNG's address, drawn thrice as fine as the screen. */
  function png(node) {
    draw(node);
    return drawn.get(node).chart.getDataURL({ type: 'png', pixelRatio: 3, backgroundColor: palette().card });
  }

  /** How many charts stand on the page, how many are drawn, and how many of those hold data. */
  function state() {
    const filled = [...drawn.values()].filter(({ chart }) => chart.getOption().series.some((one) => one.data.length > 0));
    return { waiting: waiting.size, drawn: drawn.size, filled: filled.length };
  }

  return { add, drawAll, png, state };
})();

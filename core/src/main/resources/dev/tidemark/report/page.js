// SPDX-License-Identifier: Apache-2.0
// Builds the page's elements. All text enters as text, never as markup: a name out of a log cannot become an element.
const Page = (() => {
  const SVG = 'http://www.w3.org/2000/svg';
  const LONGEST_UNBROKEN = 24;

  function fill(node, children) {
    for (const child of children.flat()) {
      if (child !== null && child !== undefined && child !== '') {
        node.append(child instanceof Node ? child : String(child));
      }
    }
    return node;
  }

  function set(node, attributes) {
    for (const [name, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false) {
        node.setAttribute(name, value === true ? '' : value);
      }
    }
    return node;
  }

  function el(name, attributes, ...children) {
    return fill(set(document.createElement(name), attributes), children);
  }

  function shape(name, attributes, ...children) {
    return fill(set(document.createElementNS(SVG, name), attributes), children);
  }

  /**
   * A table; columns are {head, number, cell, rowHead, key}, and one that is empty throughout is left out.
   * On a narrow page each row becomes a small block.
   */
  function table(caption, all, rows) {
    const columns = all.filter((column) => column.number || rows.some((row) => column.cell(row) !== ''));
    const head = columns.map((column) =>
      el('th', { scope: 'col', class: column.number ? 'number' : null }, column.head));
    const body = rows.map((row) => el('tr', {}, columns.map((column) => cell(column, row))));
    return el('table', { class: 'stacking' },
      caption ? el('caption', {}, caption) : null,
      el('thead', {}, el('tr', {}, head)),
      el('tbody', {}, body));
  }

  function cell(column, row) {
    const content = column.cell(row);
    if (column.rowHead) {
      return el('th', { scope: 'row' }, content);
    }
    const isLong = typeof content === 'string' && content.length > LONGEST_UNBROKEN;
    const classes = [column.number ? 'number' : '', isLong ? 'long' : '', content === '' || content === null ? 'empty' : '', column.key || ''];
    return el('td', { class: classes.filter(Boolean).join(' ') || null, 'data-label': column.head || null }, content);
  }

  function list(kind, items) {
    return el(kind, {}, items.map((item) => el('li', {}, marked(item))));
  }

  /** What stands between backticks is to be typed or looked up. */
  function marked(text) {
    return text.split('`').map((part, index) => (index % 2 === 1 ? el('code', {}, part) : part));
  }

  /** An address or id; one of ordinary length is never broken. */
  function whole(text) {
    return text.length <= LONGEST_UNBROKEN ? el('span', { class: 'whole' }, text) : text;
  }

  function isAddress(text) {
    return /^[0-9a-fA-F.:]+[.:][0-9a-fA-F.:]*$/.test(text);
  }

  function upperFirst(text) {
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  function block(title, ...content) {
    return el('div', {}, el('h4', {}, title), ...content);
  }

  /** The same right below a section's heading. */
  function part(title, ...content) {
    return el('div', {}, el('h3', { class: 'minor' }, title), ...content);
  }

  function fold(title, ...content) {
    return el('details', {}, el('summary', {}, title), ...content);
  }

  /** The same, whose content is made when it is first opened: thousands of rows that few look at. */
  function foldLater(title, make) {
    return makeLater(fold(title), () => el('div', { class: 'scroll', tabindex: '0' }, make()));
  }

  /** Something that folds, whose content is made when it is first opened. */
  function makeLater(node, make) {
    node.addEventListener('toggle', () => {
      if (node.open && node.children.length === 1) {
        fill(node, [make()]);
      }
    });
    return node;
  }

  function tag(severity) {
    const known = ['info', 'low', 'medium', 'high', 'critical'].includes(severity);
    return el('span', { class: known ? 'tag ' + severity : 'tag' }, severity);
  }

  return { el, shape, table, list, marked, whole, isAddress, upperFirst, block, part, fold, foldLater, makeLater, tag };
})();

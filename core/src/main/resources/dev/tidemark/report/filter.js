// SPDX-License-Identifier: Apache-2.0
// Narrows the list and the cards to a word, a rule, a severity.
const Filter = (() => {
  const { el } = Page;
  const FIRST_ROWS = 300;
  const watched = [];
  const controls = { most: FIRST_ROWS };

  function bar(run) {
    const ids = [...new Set(run.devices.flatMap((device) => device.rules))].sort();
    controls.word = el('input', { type: 'search', id: 'filter-word', autocomplete: 'off', placeholder: 'address, owner, rule, any word' });
    controls.rule = choice('filter-rule', 'any', ids);
    controls.severity = choice('filter-severity', 'any', [...run.severities].reverse());
    controls.count = el('output', { for: 'filter-word filter-rule filter-severity', 'aria-live': 'polite' });
    controls.ladder = run.severities;
    return el('form', { class: 'filter', role: 'search', 'aria-label': 'Filter the devices' },
      el('label', { class: 'grow', for: 'filter-word' }, 'Find', controls.word),
      el('label', { for: 'filter-rule' }, 'Rule', controls.rule),
      el('label', { for: 'filter-severity' }, 'At least', controls.severity),
      controls.count,
      el('p', { class: 'small soft hint' }, el('kbd', {}, '/'), ' find, ', el('kbd', {}, 'j'), ' and ', el('kbd', {}, 'k'),
        ' next and previous device, ', el('kbd', {}, 'Esc'), ' show all'));
  }

  /** Thousands of rows are laid out only where somebody wants them. */
  function rest() {
    const node = el('button', { type: 'button' }, 'Show all');
    node.addEventListener('click', () => {
      controls.most = watched.length;
      apply();
    });
    controls.rest = el('p', { class: 'notice' }, el('span', {}, ''), el('span', {}, node));
    return controls.rest;
  }

  function choice(id, none, values) {
    return el('select', { id }, el('option', { value: '' }, none), values.map((value) => el('option', { value }, value)));
  }

  /** Remembers an element that is shown only while its device fits. */
  function watch(node, device, findings) {
    const partners = findings.flatMap((finding) => [finding.title, ...finding.peer_details.flatMap((peer) => [peer.address, peer.country, peer.owner])]);
    const words = [device.device, device.summary, device.severity, ...device.rules, ...partners].filter(Boolean).join(' ').toLowerCase();
    watched.push({ node, device, words, isRow: node.tagName === 'TR' });
  }

  function fits({ device, words }) {
    const asked = controls.word.value.toLowerCase().split(/\s+/).filter(Boolean);
    const least = controls.ladder.indexOf(controls.severity.value);
    return asked.every((word) => words.includes(word))
      && (controls.rule.value === '' || device.rules.includes(controls.rule.value))
      && controls.ladder.indexOf(device.severity) >= least;
  }

  function apply() {
    let shown = 0;
    for (const entry of watched) {
      const isShown = fits(entry);
      shown += entry.isRow && isShown ? 1 : 0;
      entry.node.hidden = !isShown || (entry.isRow && shown > controls.most);
    }
    controls.rest.hidden = shown <= controls.most;
    controls.rest.firstChild.textContent = 'The first ' + Units.number(controls.most) + ' of ' + Units.number(shown) + ' stand here. ';
    const all = watched.filter((entry) => entry.isRow).length;
    controls.count.textContent = Units.number(shown) + ' of ' + Units.number(all);
  }

  function start() {
    if (!controls.word) {
      return;
    }
    const form = controls.word.form;
    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    document.addEventListener('keydown', pressed);
    apply();
  }

  function pressed(event) {
    if (event.key === 'Escape') {
      controls.word.form.reset();
      apply();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) {
      return;
    }
    if (event.key === '/') {
      event.preventDefault();
      controls.word.focus();
    }
    if (event.key === 'j' || event.key === 'k') {
      step(event.key === 'j' ? 1 : -1);
    }
  }

  /** To the next or previous card that is shown; focus goes along, so that reading goes on from there. */
  function step(by) {
    const shown = watched.filter((entry) => !entry.isRow && !entry.node.hidden).map((entry) => entry.node);
    const now = shown.findIndex((node) => node.contains(document.activeElement));
    const next = shown[now < 0 && by < 0 ? shown.length - 1 : now + by];
    if (next) {
      const heading = next.querySelector('h3');
      Report.reveal(heading);
      heading.focus({ preventScroll: true });
      next.scrollIntoView();
    }
  }

  return { bar, rest, watch, start };
})();

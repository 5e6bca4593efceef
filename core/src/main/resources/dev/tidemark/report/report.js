// SPDX-License-Identifier: Apache-2.0
// The report: reads the run out of the page and lays it out, most important first.
const Report = (() => {
  const { el, shape, list, tag } = Page;
  const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];
  const MOST_OPEN = 40;
  const PLAIN_ADDRESS = /^[0-9a-fA-F.:]+$/;

  function anchor(device) {
    return 'device-' + (PLAIN_ADDRESS.test(device.device) ? device.device : device.rank);
  }

  function tiles(run) {
    const { budget, flows, rules } = run.summary;
    const judged = budget.judged_devices + budget.judged_clients;
    const ran = rules.filter((rule) => rule.status === 'ran').length;
    const tile = (name, value, note, kind) =>
      el('div', { class: kind || null }, el('dt', {}, name), el('dd', {}, value, el('small', {}, note)));
    return el('dl', { class: 'tiles' },
      tile('Accused', Units.number(budget.flagged), 'of ' + Units.number(judged) + ' judged', budget.flagged > 0 ? 'alarm' : ''),
      tile('Expected false', Units.number(budget.expected_false), 'accusations at this budget'),
      tile('Devices', Units.number(budget.judged_devices), 'of ours judged'),
      tile('Outside clients', Units.number(budget.judged_clients), 'judged'),
      tile('Flows', compact(flows), 'over ' + Units.format(budget.days * Units.DAY, 's')),
      tile('Rules', ran + ' of ' + rules.length, 'could run'));
  }

  function compact(value) {
    return value >= 1e6 ? (value / 1e6).toPrecision(3) + ' M' : Units.number(value);
  }

  function gaps(run) {
    const silent = run.summary.rules
      .filter((rule) => rule.status !== 'ran')
      .map((rule) => 'Rule ' + rule.id + (rule.findings > 0 ? ' ran in part (' : ' did not run (') + rule.status + ').');
    const texts = [...run.summary.notes.filter(Frame.isGap), ...silent];
    return texts.length === 0 ? null : el('div', { class: 'notice' }, el('h2', { class: 'small' }, 'What could not be judged'), list('ul', texts));
  }

  function ranking(run) {
    const rows = run.devices.map((device) => row(device, run));
    const head = [['#', 'number'], ['Device'], ['Risk', 'number'], ['Severity'], ['Shape', 'shape'], ['Rules'], ['Why']];
    return el('section', { 'aria-labelledby': 'ranking' },
      el('h2', { id: 'ranking', tabindex: '-1' }, 'Ranked devices'),
      rows.length === 0
        ? el('p', {}, 'No rule has anything to say of any device.')
        : [run.devices.length < run.device_count
          ? el('p', { class: 'notice' }, 'To keep this file small, the first ' + Units.number(run.devices.length) + ' of '
            + Units.number(run.device_count) + ' stand here. devices.jsonl has all.')
          : null, Filter.bar(run), el('table', { class: 'ranking' },
          el('thead', {}, el('tr', {}, head.map(([text, kind]) => el('th', { scope: 'col', class: kind }, text)))),
          el('tbody', {}, rows.filter((one) => !one.classList.contains('calm'))),
          others(rows.filter((one) => one.classList.contains('calm')), head.length)), Filter.rest()]);
  }

  function others(rows, columns) {
    return rows.length === 0 ? null : el('tbody', {},
      el('tr', { class: 'group' }, el('th', { scope: 'rowgroup', colspan: columns }, 'Not accused: within the budget, or told as information')),
      rows);
  }

  function row(device, run) {
    const known = run.findings.get(device.device) || [];
    const name = known.length > 0 ? el('a', { href: '#' + anchor(device) }, Page.whole(device.device)) : Page.whole(device.device);
    const node = el('tr', { class: device.flagged ? 'entry' : 'entry calm' },
      el('td', { class: 'number rank' }, device.rank),
      el('th', { scope: 'row', class: 'device' }, name, el('small', {}, side(device))),
      el('td', { class: 'number' }, risk(device.risk)),
      el('td', { class: 'level' }, tag(device.severity)),
      el('td', { class: 'shape' }, spark(known)),
      el('td', { class: 'rule-names' }, el('span', { class: 'rules' }, device.rules.map((rule) => Page.whole(rule)))),
      el('td', { class: 'why' }, Page.marked(device.summary)));
    Filter.watch(node, device, known);
    return node;
  }

  function side(device) {
    return device.side === 'internal' ? 'device' : 'client';
  }

  function risk(value) {
    const bar = shape('svg', { viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      shape('rect', { class: 'ground', width: 100, height: 4 }),
      shape('rect', { class: 'part', width: Math.max(0, Math.min(100, value)), height: 4 }));
    return el('span', { class: 'risk' }, value.toFixed(1), bar);
  }

  function spark(findings) {
    const all = findings.flatMap((finding) => finding.series).filter((one) => one.x.length > 2);
    const series = ['time', 'hour', 'seconds'].map((axis) => all.find((one) => one.axis === axis)).find(Boolean);
    if (!series) {
      return '';
    }
    const top = Math.max(...series.y, ...series.expected.map((value) => value || 0)) || 1;
    const place = (value, index) => (100 * index / (series.y.length - 1)).toFixed(2) + ',' + (28 - 26 * (value || 0) / top).toFixed(2);
    const line = series.y.map(place).join(' ');
    const usual = series.expected.length > 0 ? '0,28 ' + series.expected.map(place).join(' ') + ' 100,28' : '';
    return shape('svg', { class: 'spark', viewBox: '0 0 100 28', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      usual ? shape('polygon', { class: 'usual', points: usual }) : null,
      shape('polyline', { class: 'seen', points: line }));
  }

  function cards(run) {
    const shown = run.devices.filter((device) => run.findings.has(device.device));
    if (shown.length === 0) {
      return null;
    }
    const left = run.device_count - shown.length;
    const accused = shown.filter((device) => device.flagged);
    return el('section', { 'aria-labelledby': 'devices' },
      el('h2', { id: 'devices' }, 'Why each is believed'),
      left > 0 ? el('p', { class: 'notice' }, 'To keep this file small, ' + Units.number(left)
        + ' devices further down stand in the list only. findings.jsonl has all of theirs, and so has tidemark explain.') : null,
      accused.slice(0, MOST_OPEN).map((device) => card(device, run, DeviceCard.open)),
      folded('Accused too, further down. Open one to see why.', accused.slice(MOST_OPEN), run),
      folded('Not accused: within the budget, or told as information. Open one to see what was found.',
        shown.filter((device) => !device.flagged), run));
  }

  function card(device, run, make) {
    const findings = run.findings.get(device.device);
    const node = make(device, findings, run);
    Filter.watch(node, device, findings);
    return node;
  }

  function folded(words, devices, run) {
    return devices.length === 0 ? null : el('div', { class: 'folded' },
      el('p', { class: 'lead' }, words), devices.map((device) => card(device, run, DeviceCard.folded)));
  }

  function read() {
    const data = JSON.parse(document.getElementById('run').textContent);
    const findings = new Map();
    for (const finding of data.findings) {
      findings.set(finding.device, [...(findings.get(finding.device) || []), finding]);
    }
    const byRule = new Map();
    for (const finding of data.findings) {
      byRule.set(finding.rule, (byRule.get(finding.rule) || new Map()).set(finding.device, finding));
    }
    return {
      ...data,
      findings,
      byRule,
      traffic: JSON.parse(document.getElementById('traffic').textContent),
      command: document.getElementById('command').textContent,
      repeating: document.getElementById('command').title,
      window: document.querySelector('.brand-window').textContent,
      clock: Clock.of(data.summary.time_zone),
      rules: new Map(data.summary.rules.map((rule) => [rule.id, rule])),
      severities: SEVERITIES,
    };
  }

  /** Where what stands, for those who do not want to scroll. */
  function contents() {
    const heads = [...document.querySelectorAll('main > section > h2')];
    document.querySelector('header.page').append(el('nav', { 'aria-label': 'Contents' },
      heads.map((head) => el('a', { href: '#' + head.id }, head.textContent))));
  }

  function open() {
    const run = read();
    const parts = [gaps(run), tiles(run), ranking(run), cards(run), Frame.traffic(run), Frame.inputs(run), Frame.rules(run), Frame.blind(run)];
    document.getElementById('report').append(...parts.filter(Boolean));
    contents();
    Filter.start();
    window.addEventListener('hashchange', goTo);
    if (location.hash) {
      goTo();
    }
  }

  /** To the place in the address, which is opened where it is folded. */
  function goTo() {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    reveal(place);
    place?.scrollIntoView();
  }

  function reveal(place) {
    const around = place?.closest('details');
    if (around) {
      around.open = true;
    }
  }

  return { open, anchor, reveal };
})();

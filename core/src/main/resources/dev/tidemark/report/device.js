// SPDX-License-Identifier: Apache-2.0
// One device or client: what was found of it, and how to check.
const DeviceCard = (() => {
  const { el, table, list, marked, whole, block, fold, tag } = Page;
  const MEASURES = { own: 'its own clean days', fleet: 'the other devices', none: 'the judged window itself: nothing clean was given' };

  const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

  function of(device, findings, run) {
    const heading = el('h3', { id: Report.anchor(device), tabindex: '-1' }, device.device);
    return el('article', { class: 'device-card', 'aria-labelledby': Report.anchor(device) },
      el('header', {},
        heading,
        tag(device.severity),
        el('p', {}, 'risk ' + Units.number(device.risk) + ', ' + side(device) + ', '
          + (device.flagged ? 'accused' : 'not accused') + ', rank ' + device.rank)),
      findings.map((finding) => section(finding, run)),
      el('p', { class: 'small soft' }, 'In a terminal: ', el('code', {}, 'tidemark explain ' + device.device + ' RUN')));
  }

  function side(device) {
    return device.side === 'internal' ? 'one of our devices' : 'an outside client';
  }

  function section(finding, run) {
    const rule = run.rules.get(finding.rule);
    return el('section', { class: 'finding' },
      el('header', {},
        el('h4', {}, finding.title, ' ', el('code', {}, finding.rule)),
        el('p', {}, marked(finding.summary)),
        el('p', { class: 'small soft' }, facts(finding, run))),
      el('div', { class: 'columns' },
        el('div', { class: 'picture' }, Charts.of(finding, run.clock).map((picture) => figure(picture, run))),
        el('div', { class: 'facts' }, evidence(finding), peers(finding), attack(finding)),
        el('div', { class: 'more' }, flows(finding, run), advice(rule))));
  }

  function facts(finding, run) {
    const p = finding.p_value === null ? '' : ' · p ' + small(finding.p_value);
    return run.clock.range(Date.parse(finding.first_seen), Date.parse(finding.last_seen)) + ' ' + run.clock.zone
      + ' · against ' + (MEASURES[finding.baseline] || finding.baseline) + ' · score ' + Units.number(finding.score) + p;
  }

  function small(value) {
    if (value >= 0.001 || value === 0) {
      return Units.number(value);
    }
    const [digits, power] = value.toExponential(1).split('e-');
    return digits + ' × 10⁻' + [...power].map((digit) => SUPERSCRIPT[digit]).join('');
  }

  function figure(picture, run) {
    const canvas = el('div', { class: 'chart', role: 'img', 'aria-label': picture.words });
    Drawing.add(canvas, { ...picture, zone: run.clock.zone });
    const key = (kind, text) => el('span', {}, el('i', { class: kind }), text);
    const numbers = fold('Numbers of this chart');
    numbers.addEventListener('toggle', () => {
      if (numbers.open && numbers.children.length === 1) {
        numbers.append(el('div', { tabindex: '0' }, Charts.numbers(picture)));
      }
    });
    return el('figure', {},
      el('figcaption', {},
        el('strong', {}, heading(picture)),
        picture.hasExpected
          ? el('span', { class: 'key' }, key('above', 'above the usual'), key('water', 'within it'),
            picture.kind === 'standing' ? key('mark', 'the usual') : null)
          : null),
      canvas,
      numbers);
  }

  function heading(picture) {
    const saysUnit = picture.unit === '' || picture.title.toLowerCase().includes(picture.unit.toLowerCase());
    return saysUnit ? picture.title : picture.title + ' (' + picture.unit + ')';
  }

  function evidence(finding) {
    const unit = (name) => (entry) => Units.format(entry[name], entry.unit);
    const columns = [
      { head: 'Number', rowHead: true, cell: (entry) => [Page.upperFirst(entry.label), entry.detail ? el('span', { class: 'soft' }, ' ' + entry.detail) : ''] },
      { head: 'Observed', number: true, key: 'strong', cell: unit('observed') },
      { head: 'Expected', number: true, cell: unit('expected') },
      { head: 'Threshold', number: true, cell: unit('threshold') },
    ];
    const entries = Object.values(finding.evidence);
    return entries.length === 0 ? null : table('What was compared', columns, entries);
  }

  function peers(finding) {
    const shown = finding.peer_details.slice(0, 10);
    if (shown.length === 0) {
      return null;
    }
    const columns = [
      { head: 'Partner', rowHead: true, cell: (peer) => whole(peer.address) },
      { head: 'Owner', key: 'broad', cell: (peer) => [peer.country, peer.owner].filter(Boolean).join(' · ') },
      { head: 'Flows', number: true, cell: (peer) => Units.number(peer.flows) },
      { head: 'Up', number: true, cell: (peer) => Units.format(peer.up_bytes, 'B') },
      { head: 'Down', number: true, cell: (peer) => Units.format(peer.down_bytes, 'B') },
    ];
    const all = finding.peer_count > shown.length ? ', ' + shown.length + ' of ' + Units.number(finding.peer_count) : '';
    return table('With whom' + all, columns, shown);
  }

  function flows(finding, run) {
    if (finding.flows.length === 0) {
      return null;
    }
    const columns = [
      { head: 'Sample flow', rowHead: true, cell: (flow) => run.clock.second(Date.parse(flow.timestamp)) },
      { head: 'From', cell: (flow) => whole(flow.src_ip) },
      { head: 'To', cell: (flow) => whole(flow.dst_ip) },
      { head: 'Service', cell: (flow) => flow.proto + '/' + flow.port },
      { head: 'Up', number: true, cell: (flow) => Units.format(flow.up_bytes, 'B') },
      { head: 'Down', number: true, cell: (flow) => Units.format(flow.down_bytes, 'B') },
    ];
    return table('To check by hand', columns, finding.flows);
  }

  function advice(rule) {
    return rule === undefined ? null : el('div', { class: 'advice' },
      rule.triage.length > 0 ? block('What to check next', list('ol', rule.triage)) : null,
      rule.false_positives.length > 0 ? block('Honest causes', list('ul', rule.false_positives)) : null);
  }

  function attack(finding) {
    return finding.attack.length === 0 ? null : block('ATT&CK', list('ul', finding.attack.map(technique)));
  }

  function technique(id) {
    return /^T\d{4}(\.\d{3})?$/.test(id) ? id + ' (attack.mitre.org/techniques/' + id.replace('.', '/') + ')' : id;
  }

  return { of };
})();

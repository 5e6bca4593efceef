// SPDX-License-Identifier: Apache-2.0
// One device or client: what was found of it, and how to check.
const DeviceCard = (() => {
  const { el, table, list, marked, whole, block, fold, tag } = Page;
  const MEASURES = { own: 'its own clean days', fleet: 'the other devices', none: 'the judged window itself: nothing clean was given' };

  const FIRST_PEERS = 6;
  const PEER_COLUMNS = [
    { head: 'Partner', rowHead: true, cell: (peer) => whole(peer.address) },
    { head: 'Owner', key: 'broad', cell: (peer) => [peer.country, peer.owner].filter(Boolean).join(' · ') },
    { head: 'Flows', number: true, cell: (peer) => Units.number(peer.flows) },
    { head: 'Up', number: true, cell: (peer) => Units.format(peer.up_bytes, 'B') },
    { head: 'Down', number: true, cell: (peer) => Units.format(peer.down_bytes, 'B') },
  ];
  const SUPERSCRIPT = '⁰¹²³⁴⁵⁶⁷⁸⁹';

  /** All of a device at once. */
  function open(device, findings, run) {
    return el('article', { class: 'device-card', 'aria-labelledby': Report.anchor(device) },
      el('header', {}, name(device), tag(device.severity), el('p', {}, said(device)), copy(device, findings, run)),
      body(device, findings, run));
  }

  /** One line, and the rest when it is asked for. */
  function folded(device, findings, run) {
    const summary = el('summary', {}, name(device), tag(device.severity), el('p', {}, said(device) + ': ' + device.rules.join(', ')));
    return el('article', { class: 'device-card closed', 'aria-labelledby': Report.anchor(device) },
      Page.makeLater(el('details', {}, summary), () => [el('p', {}, copy(device, findings, run)), ...body(device, findings, run)]));
  }

  function name(device) {
    return el('h3', { id: Report.anchor(device), tabindex: '-1' }, device.device);
  }

  function said(device) {
    return 'risk ' + Units.number(device.risk) + ', ' + side(device) + ', ' + (device.flagged ? 'accused' : 'not accused')
      + ', rank ' + device.rank;
  }

  function copy(device, findings, run) {
    return Copy.button(device.device, () => Copy.text(device, findings, run));
  }

  function body(device, findings, run) {
    const told = new Set();
    return [
      ...findings.map((finding) => section(finding, run, told)),
      el('p', { class: 'small soft repeat' }, 'The same in a terminal: ', el('code', {}, 'tidemark explain ' + device.device + ' RUN'),
        '; the run once more: the command under ', el('a', { href: '#inputs' }, 'What was read'), '.'),
    ];
  }

  function side(device) {
    return device.side === 'internal' ? 'one of our devices' : 'an outside client';
  }

  /** What a rule before has shown already is not shown again. */
  function section(finding, run, told) {
    const rule = run.rules.get(finding.rule);
    const pictures = Charts.of(finding, run).filter((picture) => isNew(told, picture.title + picture.words));
    return el('section', { class: 'finding' },
      el('header', {},
        el('h4', {}, finding.title, ' ', el('code', {}, finding.rule)),
        el('p', {}, marked(finding.summary)),
        el('p', { class: 'small soft' }, facts(finding, run))),
      el('div', { class: 'columns' },
        el('div', { class: 'picture' }, pictures.map((picture) => figure(picture, run))),
        el('div', { class: 'facts' }, evidence(finding), peers(finding, told), advice(rule), attack(finding)),
        el('div', { class: 'more' }, flows(finding, run, told))));
  }

  function isNew(told, what) {
    const size = told.size;
    return told.add(what).size > size;
  }

  function asAbove(title) {
    return block(title, el('p', { class: 'soft' }, 'The same as above.'));
  }

  function facts(finding, run) {
    const p = finding.p_value === null ? '' : ' · p\u00a0' + small(finding.p_value);
    return run.clock.range(Date.parse(finding.first_seen), Date.parse(finding.last_seen)) + ' ' + run.clock.name
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
    return el('figure', { class: 'wide-' + picture.kind },
      el('figcaption', {}, el('strong', {}, heading(picture)), legend(picture)),
      picture.kind === 'clique' ? Clique.draw(picture) : canvas(picture, run),
      numbers(picture));
  }

  function canvas(picture, run) {
    const node = el('div', { class: 'chart', role: 'img', 'aria-label': picture.words });
    Drawing.add(node, { ...picture, zone: run.clock.zone });
    return node;
  }

  function legend(picture) {
    const key = (kind, text) => el('span', {}, el('i', { class: kind }), text);
    if (picture.kind === 'clique') {
      return el('span', { class: 'key' }, key('above', 'this device'), key('water', 'the others'));
    }
    return picture.hasExpected
      ? el('span', { class: 'key' }, key('above', 'above the usual'), key('water', 'within it'),
        picture.kind === 'standing' ? key('mark', 'the usual') : null,
        picture.hasBand ? key('band', 'nine of ten devices') : null)
      : null;
  }

  /** The same as a table, and the chart as a picture for other documents. */
  function numbers(picture) {
    const folded = fold('Numbers of this chart');
    folded.addEventListener('toggle', () => {
      if (folded.open && folded.children.length === 1) {
        const node = folded.previousElementSibling;
        folded.append(el('div', { tabindex: '0' }, Charts.numbers(picture)),
          node.classList.contains('chart') ? Copy.picture(node, picture.title) : '');
      }
    });
    return folded;
  }

  function heading(picture) {
    const saysUnit = ['', 'B', 's'].includes(picture.unit) || picture.title.toLowerCase().includes(picture.unit.toLowerCase());
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

  function peers(finding, told) {
    const all = finding.peer_details;
    if (all.length === 0) {
      return null;
    }
    if (!isNew(told, JSON.stringify(all))) {
      return asAbove('With whom');
    }
    const more = all.slice(FIRST_PEERS);
    const title = 'With whom' + (finding.peer_count > FIRST_PEERS ? ', the first ' + FIRST_PEERS + ' of ' + Units.number(finding.peer_count) : '');
    return el('div', {}, table(title, PEER_COLUMNS, all.slice(0, FIRST_PEERS)),
      more.length > 0 ? Page.foldLater(Units.number(more.length) + ' more', () => table('', PEER_COLUMNS, more)) : null);
  }

  function flows(finding, run, told) {
    if (finding.flows.length === 0) {
      return null;
    }
    if (!isNew(told, JSON.stringify(finding.flows))) {
      return asAbove('To check by hand');
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

  return { open, folded, MEASURES };
})();

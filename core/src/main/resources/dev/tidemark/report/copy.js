// SPDX-License-Identifier: Apache-2.0
// Takes what the page says elsewhere: a device as text, a chart as a picture.
const Copy = (() => {
  const { el } = Page;

  function button(name, make) {
    const said = el('span', { role: 'status', class: 'small soft' });
    const node = el('button', { type: 'button', 'aria-label': 'Copy ' + name + ' as text' }, 'Copy as text');
    node.addEventListener('click', () => {
      const done = () => { said.textContent = 'Copied.'; };
      const text = make();
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text).then(done, () => { said.textContent = byHand(text); });
      } else {
        said.textContent = byHand(text);
      }
    });
    return el('span', { class: 'copy' }, node, said);
  }

  /** For browsers that keep the clipboard from files. */
  function byHand(text) {
    const area = el('textarea', { class: 'unseen', 'aria-hidden': 'true' });
    area.value = text;
    document.body.append(area);
    area.select();
    const isDone = document.execCommand('copy');
    area.remove();
    return isDone ? 'Copied.' : 'The browser does not allow it; tidemark explain prints the same.';
  }

  function picture(node, title) {
    const link = el('a', { download: title.toLowerCase().replace(/[^a-z0-9]+/g, '-') + '.png', href: '#' }, 'Save as PNG');
    link.addEventListener('click', () => { link.href = Drawing.png(node); });
    return el('p', {}, link);
  }

  /** A device as plain text: what a person writes into a ticket. */
  function text(device, findings, run) {
    const head = device.device + ': risk ' + Units.number(device.risk) + ', ' + device.severity + ', '
      + (device.flagged ? 'accused' : 'not accused') + ', rank ' + device.rank;
    return [head, 'Window ' + run.window, ...findings.map((finding) => told(finding, run))].join('\n') + '\n';
  }

  function told(finding, run) {
    const rule = run.rules.get(finding.rule);
    const span = run.clock.range(Date.parse(finding.first_seen), Date.parse(finding.last_seen)) + ' ' + run.clock.name;
    return ['', finding.title + ' (' + finding.rule + ')', finding.summary, span,
      ...Object.values(finding.evidence).map(number),
      ...finding.peer_details.slice(0, 5).map((peer) => '- with ' + [peer.address, peer.country, peer.owner].filter(Boolean).join(' ')
        + ': ' + Units.format(peer.flows, 'flows') + ', ' + Units.format(peer.up_bytes, 'B') + ' up, ' + Units.format(peer.down_bytes, 'B') + ' down'),
      finding.attack.length > 0 ? 'ATT&CK ' + finding.attack.join(', ') : null,
      ...(rule ? rule.triage.map((step, index) => (index + 1) + '. ' + step) : []),
    ].filter((line) => line !== null).join('\n');
  }

  function number(entry) {
    const mark = entry.threshold === null ? '' : ', threshold ' + Units.format(entry.threshold, entry.unit);
    const usual = entry.expected === null ? '' : ', expected ' + Units.format(entry.expected, entry.unit);
    return '- ' + entry.label + ': ' + Units.format(entry.observed, entry.unit) + usual + mark + (entry.detail ? ' (' + entry.detail + ')' : '');
  }

  return { button, picture, text };
})();

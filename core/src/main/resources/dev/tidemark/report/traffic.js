// SPDX-License-Identifier: Apache-2.0
// One class of traffic: when, how much, with whom.
const Traffic = (() => {
  const { el, table } = Page;
  const FIGURES = ['count', 'mean', 'std', 'min', '25%', '50%', '75%', 'max'];
  const TITLES = {
    'internal-internal': 'Between devices of ours',
    'internal-external': 'From us to the outside',
    'external-internal': 'From outside to us',
    'external-external': 'Between outside addresses',
  };

  /** A section of a page, or of a section where the heading is h3. */
  function of(name, one, other, heading = 'h2') {
    const bytes = (hour) => hour.up_bytes + hour.down_bytes;
    return el('section', { 'aria-labelledby': name, class: 'traffic' },
      el(heading, { id: name }, TITLES[name] || name),
      el('p', { class: 'lead' }, sentence(one)),
      el('div', { class: 'pair' },
        Figures.overTime('Flows by hour', '', one, other, (hour) => hour.flows),
        Figures.overTime('Bytes by hour, up and down', 'B', one, other, bytes)),
      one.describe.time.count > 0 ? el('div', { class: 'scroll', tabindex: '0' }, describe(one)) : means(one),
      el('div', { class: 'pair charts' },
        Figures.ranked('Destinations by flows', '', flows(one.top.destinations)),
        Figures.ranked('Sources by flows', '', flows(one.top.sources)),
        Figures.ranked('Countries by flows', '', flows(one.top.countries)),
        Figures.ranked('Owners by flows', '', flows(one.top.owners)),
        Figures.ranked('Ports by flows', '', flows(one.top.ports)),
        Figures.ranked('Top uploaders', 'B', one.uploaders.map((uploader) => [uploader.address, uploader.up_bytes]))),
      uploaders(one),
      tops(one));
  }

  function flows(top) {
    return top.first.map((entry) => [entry.name, entry.flows]);
  }

  function sentence(one) {
    return Units.format(one.flows, 'flows') + ' of ' + Units.format(one.sources, 'sources') + ' to '
      + Units.format(one.destinations, 'destinations') + '; ' + Units.format(one.up_bytes, 'B') + ' up, '
      + Units.format(one.down_bytes, 'B') + ' down'
      + (one.upload_to_download === null ? '' : ', ' + Units.number(one.upload_to_download) + ' up for each down') + '.';
  }

  function describe(one) {
    const spread = one.upload_to_download_by_source;
    const ratios = { count: spread.sources, mean: null, std: null, ...spread };
    return table('How single flows are spread', [
      { head: 'Figure', rowHead: true, cell: (figure) => figure },
      column('Since first midnight', one.describe.time, 's'),
      column('Port', one.describe.port, 'port'),
      column('Bytes up', one.describe.up_bytes, 'B'),
      column('Bytes down', one.describe.down_bytes, 'B'),
      column('Gap to the flow before', one.gaps, 's'),
      column('Up to down, by source', ratios, ''),
    ], FIGURES);
  }

  function means(one) {
    return el('p', { class: 'soft' }, 'A flow has ' + Units.format(one.up_bytes / one.flows, 'B') + ' up and '
      + Units.format(one.down_bytes / one.flows, 'B') + ' down on average; a source opens '
      + Units.format(one.flows / Math.max(1, one.sources), 'flows') + '.');
  }

  function column(head, values, unit) {
    const text = (figure) => {
      const value = values[figure];
      if (figure === 'count' || value === null) {
        return Units.format(value, '');
      }
      return unit === 'port' ? String(Math.round(value)) : Units.format(value, unit);
    };
    return { head, number: true, cell: text };
  }

  function uploaders(one) {
    if (one.uploaders.length === 0) {
      return null;
    }
    return table('Who sent most, and where to', [
      { head: 'Source', rowHead: true, cell: (uploader) => Page.whole(uploader.address) },
      { head: 'Up', number: true, cell: (uploader) => Units.format(uploader.up_bytes, 'B') },
      { head: 'Down', number: true, cell: (uploader) => Units.format(uploader.down_bytes, 'B') },
      { head: 'Flows', number: true, cell: (uploader) => Units.number(uploader.flows) },
      { head: 'Owners', key: 'broad', cell: (uploader) => portions(uploader.to_owners) },
      { head: 'Countries', key: 'broad', cell: (uploader) => portions(uploader.to_countries) },
      { head: 'Destinations', key: 'broad', cell: (uploader) => portions(uploader.to_destinations) },
    ], one.uploaders);
  }

  function portions(list) {
    return list.map((portion) => (portion.name === null ? 'unknown' : portion.name) + ' ' + Units.format(portion.up_bytes, 'B')).join('; ');
  }

  function tops(one) {
    return Page.fold('The first of each list as numbers',
      el('div', { class: 'pair' }, Object.entries(one.top).filter(([, top]) => top.count > 0).map(([kind, top]) =>
        el('div', {}, table(Page.upperFirst(kind) + ': ' + Units.number(top.count), [
          { head: 'Name', rowHead: true, cell: (entry) => (entry.name === null ? 'unknown' : Page.whole(entry.name)) },
          { head: 'Partners', number: true, cell: (entry) => Units.number(entry.partners) },
          { head: 'Flows', number: true, cell: (entry) => Units.number(entry.flows) },
          { head: 'Up', number: true, cell: (entry) => Units.format(entry.up_bytes, 'B') },
          { head: 'Down', number: true, cell: (entry) => Units.format(entry.down_bytes, 'B') },
        ], top.first)))));
  }

  return { of, TITLES };
})();

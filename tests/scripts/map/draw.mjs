// Draws the map of Europe that ships with the service, out of Natural Earth's 1:50m countries (public domain).
//
//   cd tests/scripts/map && npm install --no-save && node draw.mjs > ../../../templates/map/europe.svg
//
// Boundaries are de facto, as Natural Earth draws them, but for two: Crimea is drawn with Ukraine (UN General Assembly
// 68/262), the north of Cyprus with Cyprus. The projection is Lambert's azimuthal equal-area one on a sphere, around
// 52° N 13° E: `src/render/map/projection.rs` reckons the same, so that shapes can be drawn on it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { geoAzimuthalEqualArea, geoPath, geoContains } from 'd3-geo';
import { feature } from 'topojson-client';
import { presimplify, quantile, simplify } from 'topojson-simplify';

const WIDTH = 1000, HEIGHT = 940, SCALE = 1260, CENTRE = [13, 52], ORIGIN = [470, 470];
// Rings smaller than this are left out, unless nothing else of the country would be left (square units of the map).
const SMALLEST = 6;
// The least half-width of a country too small to be seen.
const DOT = 3;

const require = createRequire(import.meta.url);
const atlas = JSON.parse(readFileSync(require.resolve('world-atlas/countries-50m.json')));
const codes = new Map(readFileSync('../../../src/review/data/iso3166-1.csv', 'utf8').trim().split('\n').slice(1)
  .map((line) => line.split(',')).map((cells) => [cells.find((cell) => /^\d{3}$/.test(cell)), cells.find((cell) => /^[A-Z]{2}$/.test(cell))]));

const finer = presimplify(atlas);
const topology = simplify(finer, quantile(finer, 0.62));
const all = feature(topology, topology.objects.countries).features;
const whole = feature(atlas, atlas.objects.countries).features;
const projection = geoAzimuthalEqualArea().rotate([-CENTRE[0], -CENTRE[1]]).scale(SCALE).translate(ORIGIN)
  .clipExtent([[0, 0], [WIDTH, HEIGHT]]).clipAngle(60).precision(0.3);

const polygons = (geometry) => geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
const lands = new Map();
const give = (code, part) => lands.set(code, [...(lands.get(code) ?? []), ...part]);
const crimea = [34.1, 45.2];
for (const { id, properties: { name }, geometry } of all) {
  if (name === 'Kosovo') give('XK', polygons(geometry));
  else if (name === 'N. Cyprus') give('CY', polygons(geometry));
  else if (codes.get(id) === 'RU') for (const ring of polygons(geometry)) {
    give(geoContains({ type: 'Polygon', coordinates: ring }, crimea) ? 'UA' : 'RU', [ring]);
  } else if (codes.has(id)) give(codes.get(id), polygons(geometry));
}

// A ring as whole numbers, each point as the step from the one before; steps of nothing are left out.
function ring(points) {
  const round = points.map(([x, y]) => [Math.round(x), Math.round(y)]);
  let [x, y] = round[0], d = `M${x} ${y}`, steps = '';
  for (const [a, b] of round.slice(1, -1)) {
    if (a === x && b === y) continue;
    steps += `${steps && a - x >= 0 ? ' ' : ''}${a - x}${b - y >= 0 ? ' ' : ''}${b - y}`;
    [x, y] = [a, b];
  }
  return steps ? `${d}l${steps}z` : '';
}
const area = (points) => Math.abs(points.reduce((sum, [x, y], n) => {
  const [a, b] = points[(n + 1) % points.length];
  return sum + x * b - a * y;
}, 0)) / 2;

// What the projection makes of a country: its rings in units of the map.
function rings(coordinates) {
  const out = [];
  let now = null;
  const context = {
    moveTo: (x, y) => { now = [[x, y]]; out.push(now); },
    lineTo: (x, y) => now.push([x, y]),
    closePath: () => now.push(now[0]),
    arc: () => {}, beginPath: () => {},
  };
  geoPath(projection, context)({ type: 'MultiPolygon', coordinates });
  return out;
}

const paths = [];
for (const code of [...lands.keys()].sort()) {
  const found = rings(lands.get(code)).sort((a, b) => area(b) - area(a));
  if (!found.length) continue;
  const kept = found.filter((points) => area(points) >= SMALLEST);
  let d = kept.map(ring).join('');
  if (!d) {
    const [x, y] = found[0][0].map(Math.round);
    d = `M${x - DOT} ${y - DOT}h${2 * DOT}v${2 * DOT}h${-2 * DOT}z`;
  }
  paths.push(`<path data-land="${code}" d="${d}"/>`);
}
// Countries of a few streets that the 1:50m lines lost to simplification.
for (const { id, geometry } of whole) {
  const code = codes.get(id);
  if (!code || paths.some((path) => path.includes(`"${code}"`))) continue;
  const [x, y] = (projection(polygons(geometry)[0][0][0]) ?? []).map(Math.round);
  if (!(x > 0 && x < WIDTH && y > 0 && y < HEIGHT)) continue;
  paths.push(`<path data-land="${code}" d="M${x - DOT} ${y - DOT}h${2 * DOT}v${2 * DOT}h${-2 * DOT}z"/>`);
}
process.stdout.write(paths.sort().join('\n') + '\n');

// A feed that does as it is told: current.json as the service writes it, and everything that can go wrong with it.

const text = (headline) => ({ event: 'Event', headline, summary: `${headline}. Nobody needs to know more.`,
  instruction: ['Do not travel to the stadium.', 'Report danger to the police: 133 or 112.'] });

/** An advisory's machine form; times are milliseconds. */
export const advisory = (id, { from, until, status = 'actual', severity = 'severe', texts, ...more }) => ({
  form: 1, advisory: id, url: `https://warnings.example.org/advisories/${id}`, revision: 1, sent: new Date(from).toISOString(),
  message: 'alert', standing: 'in-force', kind: 'advisory', status, severity, urgency: 'expected', certainty: 'likely',
  effective: new Date(from).toISOString(), expires: new Date(until).toISOString(),
  areas: [{ name: 'Ernst-Happel-Stadion, Vienna', country: 'AT', codes: { 'iso3166-2': 'AT-9' } }],
  language: 'en', languages: ['en'], no_action: false, sources: [], texts: texts || { en: text(`Vienna: advisory ${id}`) }, ...more,
});

/** The complete current state at an instant, as the service tells it: beats are whole minutes. */
export const current = (now, advisories, { announced = [], ...more } = {}) => {
  const beat = Math.floor(now / 60_000) * 60_000;
  return {
    form: 1, generated_at: new Date(beat).toISOString(), next_check_by: new Date(beat + 180_000).toISOString(), ledger_position: 7,
    feed: 'all', url: 'https://warnings.example.org/feeds/all/', titles: { en: 'All advisories', de: 'Alle Warnungen' },
    updated: new Date(beat - 3_600_000).toISOString(), count: advisories.length, announced, advisories, ...more,
  };
};

export const CORS = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Expose-Headers': 'Date, Age', 'Content-Type': 'application/json' };

export const CHALLENGE = '<!DOCTYPE html><title>Just a moment</title><p>Checking your browser before you proceed.</p>';

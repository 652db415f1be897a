// Editors for browser tests: what they write becomes public through the API, agreed to by another person.

const HOUR = 3_600_000;
const iso = (at) => new Date(at).toISOString().replace(/\.\d+Z/, 'Z');

/** A real advisory for Vienna, in force for six hours. */
export const draft = (headline, more = {}) => {
  const now = Date.now();
  return {
    kind: 'advisory', status: 'actual', marking: 'TLP:CLEAR', category: ['security'], response_type: ['avoid'],
    urgency: 'expected', severity: 'severe', certainty: 'likely', effective: iso(now - HOUR), expires: iso(now + 6 * HOUR),
    areas: [{ name: 'Ernst-Happel-Stadion, Vienna', country: 'AT', codes: { 'iso3166-2': 'AT-9' },
      circle: { lat: 48.2072, lon: 16.4209, radius_km: 1.5 } }],
    texts: { en: { event: 'Concert cancelled', headline,
      summary: 'The police in Vienna cancelled the concert at Ernst-Happel-Stadion after a threat.',
      instruction: ['Do not travel to the stadium.', 'Report danger to the police: 133 or 112.'] } },
    sources: [{ title: 'Notice to the public', publisher: 'Police of Vienna', url: 'https://www.polizei.gv.at/',
      published: iso(now).slice(0, 10) }],
    next_update: iso(now + 2 * HOUR), contact: 'press office', ...more,
  };
};

/** Two people at the API of a service. */
export const editors = (service) => {
  service.person('Ada', 'author');
  service.person('Grace', 'approver');
  const [ada, grace] = [service.token('Ada'), service.token('Grace')];
  const call = async (token, method, path, body) => {
    const reply = await fetch(`${service.url}/api/v1${path}`, { method, body: JSON.stringify(body),
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } });
    return { status: reply.status, body: await reply.json().catch(() => null) };
  };
  const must = async (...all) => {
    const { status, body } = await call(...all);
    if (status >= 300) throw new Error(`${all[1]} ${all[2]}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    validate: (body) => must(ada, 'POST', '/validate', body),
    publish: async (body) => {
      const { id } = await must(ada, 'POST', '/advisories', body);
      await must(ada, 'POST', `/advisories/${id}/submit`, {});
      await must(grace, 'POST', `/advisories/${id}/approve`, {});
      await must(grace, 'POST', `/advisories/${id}/publish`, {});
      return id;
    },
    over: (id, how, why) => must(ada, 'POST', `/advisories/${id}/${how}`, { reason: { en: why } }),
  };
};

/**
 * The switch that leads host names to this machine. A page at `http://portal.county.test` is, unlike one on localhost, no secure
 * context: no `crypto.subtle`, no Web Locks, no service worker, as on a county's own network.
 */
export function hostRule(hosts: readonly string[]): string[] {
  if (hosts.length === 0) return [];
  return [`--host-resolver-rules=${hosts.map((host) => `MAP ${host} 127.0.0.1`).join(', ')}`];
}

const UUID = /[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}/gi;
const MOST = 120;

/** A path as the log groups it: ids left out, and what a scanner made up cut short. */
export function routeOf(path: string): string {
  const route = path.replace(UUID, "{id}").replace(/\/assets\/.+/, "/assets/{file}");
  return route.length > MOST ? `${route.slice(0, MOST)}…` : route;
}

const EMPTY_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'shared'];

export function nameFaults(file: string): string[] {
  const names = file.replace(/\.ts$/, '').split('/');
  return names.flatMap((name) => [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`${file}: ${name} is not kebab-case`]),
    ...name.split('-').flatMap((word) => (EMPTY_NAMES.includes(word) ? [`${file}: ${word} says nothing`] : [])),
  ]);
}

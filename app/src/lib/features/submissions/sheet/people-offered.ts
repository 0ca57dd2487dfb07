/** What a cell of people may become: the names before the last comma stay, and each person who is not named yet may follow. */
export function peopleOffered(words: string, people: readonly string[]): string[] {
	const at = Math.max(words.lastIndexOf(','), words.lastIndexOf(';')) + 1;
	const before = words.slice(0, at);
	const named = new Set(before.split(/[,;]/u).map((name) => name.trim().toLocaleLowerCase('vi')));
	return people.filter((name) => !named.has(name.toLocaleLowerCase('vi'))).map((name) => (at === 0 ? name : `${before} ${name}`));
}

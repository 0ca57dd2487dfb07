const counted = /^\s*(?:\d{1,3}\s*[.)/\-:]|[-–•*+])\s*/u;
/** What a list sets behind a name: a tab, a comma or a semicolon, and then the position. */
const behind = /\s*[\t,;].*$/u;
const longest = 100;

export type ListedPerson = { readonly name: string; readonly position: string };

/** The people of a list as it is pasted, one to a line: "1. Nguyễn Thị Hà, Chuyên viên". The same name and position once, in its order. */
export function staffFromLines(text: string): ListedPerson[] {
	const people = text
		.normalize('NFC')
		.split(/\r?\n/u)
		.flatMap((line) => {
			const [name = ''] = peopleFromLines(line);
			const said = line.replace(counted, '').replace(/^\t+/u, '');
			const position = said
				.slice(said.search(/[\t,;]/u) + 1 || said.length)
				.replaceAll(/\s+/gu, ' ')
				.trim();
			return name === '' ? [] : [{ name, position: position.slice(0, longest) }];
		});
	return people.filter((one, at) => people.findIndex((other) => sameName(other.name, one.name) && sameName(other.position, one.position)) === at);
}

/** The names of a list as people paste it, one to a line: without numbers, bullets and what stands behind the name; each once, in its order. */
export function peopleFromLines(text: string): string[] {
	const names = text
		.normalize('NFC')
		.split(/\r?\n/u)
		.map((line) => line.replace(counted, '').replace(/^\t+/u, '').replace(behind, '').replaceAll(/\s+/gu, ' ').trim().slice(0, longest))
		.filter((name) => /\p{L}/u.test(name));
	return names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
}

export function sameName(one: string, other: string): boolean {
	return one.normalize('NFC').toLocaleLowerCase('vi') === other.normalize('NFC').toLocaleLowerCase('vi');
}

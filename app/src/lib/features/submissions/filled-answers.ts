import type { FilledAnswers } from './filled-view.ts';

const settledName = 'both ';

/** The name of the choice for a cell that both sides changed. */
export function settledField(cell: string): string {
	return settledName + cell;
}

/** The answers of the page of changes, as its form posts them. */
export function filledAnswers(form: FormData): FilledAnswers {
	const all = (name: string) => form.getAll(name).map(String);
	const settled = [...form.keys()].flatMap((name): [string, 'file' | 'now'][] => {
		const value = form.get(name);
		return name.startsWith(settledName) && (value === 'file' || value === 'now') ? [[name.slice(settledName.length), value]] : [];
	});
	return {
		seen: String(form.get('seen') ?? ''),
		changed: all('changed[]'),
		added: all('added[]').map(Number),
		gone: all('gone[]'),
		takenAway: all('takenAway[]'),
		settled: Object.fromEntries(settled)
	};
}

import { searchKey } from '../language/search-key.ts';

/** What offices write for short at the head of a column, and the other spelling of a word. */
const inFull: readonly (readonly [RegExp, string])[] = [
	[/\bqui mo\b/g, 'quy mo'],
	[/\bt\/gian\b|\btgian\b/g, 'thoi gian'],
	[/\bn\/dung\b|\bnd\b/g, 'noi dung'],
	[/\bhd\b/g, 'hoat dong'],
	[/\bd\/tuong\b/g, 'doi tuong'],
	[/\bd\/diem\b/g, 'dia diem'],
	[/\bk\/qua\b|\bkq\b/g, 'ket qua'],
	[/\bgc\b|\bg\/chu\b/g, 'ghi chu']
];

/** A heading as it is compared: without accents, short hand written out. */
export function headingWords(heading: string): string {
	return inFull.reduce((words, [short, full]) => words.replace(short, full), searchKey(heading));
}

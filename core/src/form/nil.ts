import { searchKey } from '../language/search-key.ts';

const nilWords = /khong (co )?(dang ky|noi dung|hoat dong|phat sinh|to chuc|de xuat)\b/;
const condition = /\b(neu|truong hop) /;

/** The sentence by which a unit says that it has nothing to register; null when the text says no such thing. */
export function nilSentence(text: string): string | null {
	const sentences = text.split(/\n|(?<=[.;])\s+/);
	return sentences.find((sentence) => nilWords.test(searchKey(sentence)) && !condition.test(searchKey(sentence)))?.trim() ?? null;
}

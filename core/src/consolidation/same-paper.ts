import { composeRegister } from '../composing/compose-register.ts';
import { onOneLine } from '../composing/with-corrections.ts';
import type { Document } from '../document/document.ts';
import { textOf } from '../document/text.ts';
import type { Draft } from '../drafting/draft.ts';
import type { RegisterContent } from './register.ts';

export type PaperLikeness = {
	/** How much of the frozen paper's running words stand again in the file, between 0 and 1. */
	readonly share: number;
	/** Is the title of the annex, or what the paper is about, there? */
	readonly hasTitle: boolean;
};

/** Below this the file is another document; between this and `surelySame` a person is asked. */
export const surelyOther = 0.3;
export const surelySame = 0.6;

/** Whether a file that came back is this paper at all, before its differences mean anything: four words in a row are counted, so that an edited sentence is still itself. */
export function paperLikeness(content: RegisterContent, file: Document): PaperLikeness {
	return likenessOf(composeRegister(content), content.formTitle, file);
}

/** The same of a paper that was written here. Its few sentences may all have been rewritten: what still says what it is about is never surely another. */
export function draftLikeness(draft: Draft, frozen: Document, file: Document): PaperLikeness {
	const { share, hasTitle } = likenessOf(frozen, draft.about, file, [draft.issuer, draft.parentIssuer ?? '', draft.placeAndDate]);
	return { share: hasTitle ? Math.max(share, surelyOther) : share, hasTitle };
}

/** Of a paper without a sentence nothing can be said: a person is asked. `head`: what stands on all papers of the agency and says nothing. */
function likenessOf(frozen: Document, about: string, file: Document, head: readonly string[] = []): PaperLikeness {
	const everywhere = new Set(head.map((line) => onOneLine(line).toLowerCase()));
	const [was, is] = [linesOf(frozen).filter((line) => !everywhere.has(line)), linesOf(file)];
	const [before, after] = [phrasesOf(was), phrasesOf(is)];
	const kept = [...before].filter((phrase) => after.has(phrase)).length;
	const title = onOneLine(about).toLowerCase();
	return { share: before.size === 0 ? surelyOther : kept / before.size, hasTitle: is.some((line) => line.includes(title)) };
}

function linesOf({ blocks }: Document): string[] {
	return blocks.flatMap((block) => (block.kind === 'paragraph' ? [onOneLine(textOf(block)).toLowerCase()] : []));
}

/** Of lines long enough to be a sentence or an activity: letterhead, places and signature are alike in all papers of an agency. */
function phrasesOf(lines: readonly string[]): Set<string> {
	const sentences = lines.filter((line) => line.length >= sentence && !/^(?:kính gửi|cộng hòa xã hội|đảng cộng sản)/u.test(line));
	return new Set(sentences.flatMap((line) => fours(line.match(/[\p{L}\p{N}/-]+/gu) ?? [])));
}

const sentence = 30;

function fours(words: readonly string[]): string[] {
	return words.slice(3).map((_, at) => words.slice(at, at + 4).join(' '));
}

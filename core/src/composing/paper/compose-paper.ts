import type { Block, Document, PageSection, Paragraph } from '../../document/document.ts';
import { lookBook, type Choices, type LookBook } from '../../presentation/look.ts';
import type { Pack } from '../../presentation/pack.ts';
import { layDown, type Part } from '../lay-down.ts';
import { type Margins, marginsUnder, measureOf, pagesOf, usualMargins } from '../page.ts';
import { dressed } from './dressed.ts';
import { paperBody } from './paper-body.ts';
import { paperClose } from './paper-close.ts';
import type { Annex, BodyPart, PaperContent } from './paper-content.ts';
import { boxes, contactFoot } from './paper-marks.ts';
import { paperHead, underlined } from './paper-head.ts';
import { looksOf, marginsOf } from './paper-style.ts';

/** What one paper is set with: the look of its components and its margins. */
type Setting = { readonly look: LookBook; readonly margins: Margins; readonly ending: string };

/**
 * An official paper, of any kind, under the act that rules it: head, title or "Kính gửi", body, "Nơi nhận" and who signs, then each annex on pages of
 * its own. Number and date are what the content says, blanks included: they are given after signing. The same content gives the same document.
 */
export function composePaper(content: PaperContent, pack: Pack, choices: Choices = {}): Document {
	const { style = {} } = content;
	const setting = {
		look: lookBook(pack, { ...looksOf(style), ...choices }),
		margins: marginsUnder(pack, { ...usualMargins, ...marginsOf(style) }),
		ending: pack.ending?.is ?? './.'
	};
	const own = layDown(paperParts(content, setting));
	const blocks: Block[] = [...own];
	const firstFooter = contactFoot(content.marks ?? {}, measureOf('portrait', setting.margins));
	const sections: PageSection[] = [{ ...pagesOf(own, 0, 'portrait', setting.margins), ...(firstFooter.length > 0 && { firstFooter }) }];
	for (const annex of content.annexes) {
		const added = layDown(annexParts(annex, setting), blocks.length);
		sections.push(pagesOf(added, blocks.length, annex.orientation, setting.margins));
		blocks.push(...added);
	}
	return { blocks, sections };
}

function paperParts(content: PaperContent, { look, margins, ending }: Setting): Part[] {
	const width = measureOf('portrait', margins);
	const head = paperHead({ ...content, about: content.kind === null ? content.about : null }, look, width);
	return [
		head,
		...boxes(content.marks ?? {}, look, head.grid),
		...titleOf(content, look, width),
		...addressed(content.addressees, look),
		...paperBody(closed(content.body, ending), look, width),
		dressed('', { ...look('body'), indent: 0, space: 0, exactLine: 8 }),
		paperClose(content, look, width)
	];
}

function titleOf({ kind, about }: PaperContent, look: LookBook, width: number): Paragraph[] {
	if (kind === null) return [];
	if (isTable(kind) && about !== '') return [dressed(`${kind}\n${about}`, look('kind'), { heading: 1, keepNext: true })];
	return [dressed(kind, look('kind'), { heading: 1, keepNext: true }), ...(about === '' ? [] : underlined(about, look('subject'), width))];
}

/** "Bảng tổng hợp …" is none of the kinds of the decree: what it is about goes on in its title. */
function isTable(kind: string): boolean {
	return kind.toLocaleLowerCase('vi').startsWith('bảng ');
}

/** One receiver stands on the line of "Kính gửi:"; several are listed under its colon (NĐ 30/2020, Phụ lục I, II.9.b). */
function addressed(names: readonly string[], look: LookBook): Paragraph[] {
	const own = { ...look('addressee'), align: 'center' as const };
	if (names.length <= 1) return names.map((name) => dressed(`Kính gửi: ${name}`, own, { spaceAfter: own.space * 20 }));
	const last = names.length - 1;
	const lines = names.map((name, index) =>
		dressed(
			`- ${name}${index === last ? '.' : ';'}`,
			{ ...own, align: 'left', space: 0 },
			{ indentLeft: listIndent, ...(index === last && { spaceAfter: own.space * 20 }) }
		)
	);
	return [dressed('Kính gửi:', { ...own, align: 'left' }, { indentLeft: listIndent - colonWidth }), ...lines];
}

const listIndent = 2800;
const colonWidth = 1100;

/** The last sentence of the body ends with "./." (templates of NĐ 30/2020, Phụ lục III), or as another act has it. */
function closed(body: readonly BodyPart[], ending: string): BodyPart[] {
	const last = body.findLastIndex(({ part }) => sentences.has(part));
	return body.map((one, index) => (index === last && 'text' in one ? { ...one, text: `${one.text.replace(/[\s./]+$/u, '')}${ending}` } : one));
}

const sentences: ReadonlySet<BodyPart['part']> = new Set(['text', 'article', 'item', 'point', 'labelled'] as const);

function annexParts({ label, title, note, body, orientation }: Annex, { look, margins }: Setting): Part[] {
	const under = note === null ? [] : [dressed(note, look('appendix-note'), { keepNext: true, spaceAfter: 120 })];
	return [
		dressed(label, look('appendix-label'), { heading: 1, keepNext: true }),
		dressed(title, look('appendix-title'), { keepNext: true }),
		...under,
		...paperBody(body, look, measureOf(orientation, margins)),
		dressed('', { ...look('body'), indent: 0, space: 0, exactLine: 2 })
	];
}

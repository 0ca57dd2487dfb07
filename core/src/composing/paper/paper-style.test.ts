import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import { emptyDraft } from '../../drafting/empty-draft.ts';
import { hd05 } from '../../presentation/packs/hd05-2026.ts';
import { nd30 } from '../../presentation/packs/nd30-2020.ts';
import { composePaper } from './compose-paper.ts';
import { outsideAct, type PaperStyle, styleChoices } from './paper-style.ts';

const agency = { system: 'state', parentIssuer: null, issuer: 'Sở Thử', abbreviation: 'ST', place: 'Bắc Ninh' } as const;
const paper = (style: PaperStyle | null) =>
	composePaper(
		emptyDraft('letter', { ...agency, style }, plainDate('2026-09-08'), () => 'x'),
		nd30
	);
const looks = (style: PaperStyle | null) => JSON.stringify(paper(style).blocks);

test('what is offered lies inside the act, and what the act rules to one value is no choice', () => {
	const offered = new Map(styleChoices(nd30).map(({ key, values }) => [key, values]));
	expect(offered.get('size')).toEqual([13, 13.5, 14]);
	expect(offered.get('indent')).toEqual([1, 1.27]);
	expect(offered.get('space')).toEqual([6, 8, 10, 12]);
	expect(offered.get('left')).toEqual([30, 31, 32, 33, 34, 35]);
	expect(offered.has('exactLine')).toBe(false);
	expect(styleChoices(hd05).map(({ key }) => key)).toEqual(['exactLine']);
});

test('a value outside the act is told, and of what is chosen the paper is set', () => {
	expect(outsideAct({ size: 15, left: 30, exactLine: 18 }, nd30)).toEqual(['size', 'exactLine']);
	expect(looks({ size: 13, space: 8 })).not.toBe(looks(null));
	expect(paper({ left: 35 }).sections[0]?.margins.left).toBeGreaterThan(paper(null).sections[0]?.margins.left ?? 0);
});

test('with the usual values the paper is the one without any choice', () => {
	const usual = Object.fromEntries(styleChoices(nd30).map(({ key, usual: value }) => [key, value]));
	expect(paper(usual)).toEqual(paper(null));
});

import { describe, expect, test } from 'vitest';
import { checkLayout } from '../../checking/layout/check-layout.ts';
import { readDocument } from '../../reading/read-document.ts';
import { applicationFor } from '../../presentation/application-for.ts';
import { hd05 } from '../../presentation/packs/hd05-2026.ts';
import { hd36 } from '../../presentation/packs/hd36-2018.ts';
import { nd30 } from '../../presentation/packs/nd30-2020.ts';
import type { Document } from '../../document/document.ts';
import { textOf } from '../../document/text.ts';
import { composePaper } from './compose-paper.ts';
import { papers, partyPlan } from './testing/papers.ts';

/** What the layout checker has to say, in short. */
const slips = (document: Document) => checkLayout(document, readDocument(document)).map(({ code, params }) => [code, params]);

describe.each(Object.entries(papers))('%s', (_, content) => {
	const document = composePaper(content, nd30);

	test('holds to every row of the decree that rules it', () => {
		expect(slips(document)).toEqual([]);
	});

	test('is read back as what it says', () => {
		const { header, recipients } = readDocument(document);
		expect(header).toMatchObject({
			kind: content.kind ?? 'Công văn',
			issuer: content.issuer,
			parentIssuer: content.parentIssuer,
			number: /\d+/.exec(content.number ?? '')?.[0]
		});
		expect(header.date.iso).toBe('2026-09-08');
		expect(recipients).toHaveLength(content.recipients.length);
	});

	test('the same content gives the same document', () => {
		expect(composePaper(content, nd30)).toEqual(document);
	});
});

test.each(Object.entries(papers).filter(([, { signatures }]) => signatures.length === 1))('%s is read back with who signs it', (_, content) => {
	expect(readDocument(composePaper(content, nd30)).signature?.name).toBe(content.signatures[0]?.name);
});

test('sizes that the agency chose are kept inside the range of the decree, others are taken to its nearest end', () => {
	const chosen = composePaper(papers.plan, nd30, { body: { size: 13.5, indent: 1 }, nation: { size: 20 } });
	expect(slips(chosen)).toEqual([]);
	const sizeOf = (words: string) => {
		const block = chosen.blocks.find((one) => one.kind === 'paragraph' && textOf(one).startsWith(words));
		return block?.kind === 'paragraph' && block.runs[0]?.kind === 'text' ? block.runs[0].style?.size : undefined;
	};
	expect([sizeOf('Nâng cao'), sizeOf('CỘNG HÒA')]).toEqual([27, 26]);
});

test('only the last sentence of the body ends with ./.', () => {
	const closing = composePaper(papers.letter, nd30)
		.blocks.map(textOf)
		.filter((text) => text.endsWith('./.'));
	expect(closing).toEqual(['Đề nghị các đơn vị gửi bản đăng ký về Văn phòng Sở trước ngày 22/9/2026./.']);
});

test.each([
	[2023, hd36],
	[2026, hd05]
] as const)('a Party plan of %i is composed under the guideline of its day, with the Party’s heading and star', (year, pack) => {
	const content = partyPlan(year);
	const document = composePaper(content, pack);
	expect(applicationFor('party', readDocument(document).header.date)?.pack).toBe(pack);
	expect(slips(document)).toEqual([]);
	const said = document.blocks.map(textOf);
	expect(said).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
	expect(said).toContain('*');
	expect(said.join('\n')).not.toContain('CỘNG HÒA XÃ HỘI');
});

import { expect, test } from 'vitest';
import { plainDate } from '../../calendar/plain-date.ts';
import type { RegisteredDocument } from '../rule.ts';
import { aHeader, aReading, findingsIn } from '../testing/a-reading.ts';

function aRegistered(over: Partial<RegisteredDocument> = {}): RegisteredDocument {
	return { number: '12/2020/QĐ-UBND', kind: 'Quyết định', until: plainDate('2023-06-30'), replacedBy: 'Quyết định số 20/2023/QĐ-UBND', ...over };
}

/** What is said of the cited document in a plan of 8 September 2023. */
function codes(words: string, registered = aRegistered()): string[] {
	const found = findingsIn(aReading([words], { header: aHeader() }), { registry: [registered] });
	return found.map(({ code }) => code).filter((code) => code === 'citation-replaced' || code === 'citation-amended');
}

const cites = 'Căn cứ Quyết định số 12/2020/QĐ-UBND ngày 03/4/2020 của Ủy ban nhân dân tỉnh về một việc;';

test('a citation of a document that was replaced before the issue is found, one replaced later is not', () => {
	expect(codes(cites)).toEqual(['citation-replaced']);
	expect(codes(cites, aRegistered({ until: plainDate('2023-09-30') }))).toEqual([]);
});

test('the paper that says itself what became of a document is not told so', () => {
	expect(codes('Kế hoạch này thay thế Quyết định số 12/2020/QĐ-UBND ngày 03/4/2020.')).toEqual([]);
});

test('an amended document is found unless its amendment is cited too', () => {
	const amended = aRegistered({ amended: true });
	expect(codes(cites, amended)).toEqual(['citation-amended']);
	expect(codes(`${cites} Quyết định số 20/2023/QĐ-UBND ngày 01/7/2023;`, amended)).toEqual([]);
});

test('the same number of another year, or of another kind, is another document', () => {
	const plan = aRegistered({ number: '57/KH-SXD', kind: 'Kế hoạch', issued: plainDate('2021-09-08') });
	expect(codes('Thực hiện Kế hoạch số 57/KH-SXD ngày 05/3/2021 của Sở Xây dựng;', plan)).toEqual(['citation-replaced']);
	expect(codes('Thực hiện Kế hoạch số 57/KH-SXD ngày 05/3/2022 của Sở Xây dựng;', plan)).toEqual([]);
	expect(codes('Thực hiện Kế hoạch số 57/KH-SXD ngày 05/8/2023 của Sở Xây dựng;', aRegistered({ number: '57/KH-SXD', kind: 'Kế hoạch' }))).toEqual([]);
	expect(codes('Thực hiện Hướng dẫn số 57/KH-SXD ngày 05/3/2021 của Sở Xây dựng;', plan)).toEqual([]);
});

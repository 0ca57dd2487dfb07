import { readText } from '../../../documents/src/read-text.ts';
import { check, type CheckOptions } from '../../src/checking/check.ts';
import type { Finding, FindingCode } from '../../src/checking/finding.ts';
import { readDocument } from '../../src/reading/read-document.ts';

/** What is found in a document given as text, read as a file would be. */
export function checkText(text: string, options: CheckOptions = {}): Finding[] {
	const document = readText(text);
	return check(readDocument(document), document, options);
}

/** The words that a rule points at, each with what one press would write: "thứ Hai → thứ Ba". */
export function pointedAt(code: FindingCode, text: string, options: CheckOptions = {}): string[] {
	return checkText(text, options)
		.filter((finding) => finding.code === code)
		.flatMap(({ places, fix }) =>
			fix ? fix.map((replacement) => `${replacement.place.quote} → ${replacement.with}`) : places.map(({ quote }) => quote)
		);
}

type Parts = { readonly symbol?: string; readonly number?: string; readonly place?: string; readonly date?: string; readonly title?: string; readonly close?: string };

/** A plan of a department of a province in 2026 around these paragraphs; each part of its frame can be said otherwise. */
export function aPlan(body: string, parts: Parts = {}): string {
	const { number = '15', symbol = 'KH-SXD', place = 'Bắc Ninh', date = 'ngày 10 tháng 9 năm 2026', title = 'Tổ chức “Tháng An toàn” năm 2026' } = parts;
	return [
		'ỦY BAN NHÂN DÂN TỈNH BẮC NINH',
		'SỞ XÂY DỰNG',
		`Số: ${number}/${symbol}`,
		`${place}, ${date}`,
		'KẾ HOẠCH',
		title,
		body,
		parts.close ?? closing
	].join('\n\n');
}

/** The foot of a paper in order. */
export const closing = ['Nơi nhận:', '- Như trên;', '- Lưu: VT, VP.', 'GIÁM ĐỐC', 'Trần Văn Hòa'].join('\n\n');

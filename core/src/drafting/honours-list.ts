import type { Annex } from '../composing/paper/paper-content.ts';
import type { Awarded } from '../composing/recognition/awarded.ts';
import { blank } from '../composing/register-words.ts';
import type { Column } from '../form/form.ts';
import { searchKey } from '../language/search-key.ts';
import type { System } from '../presentation/pack.ts';
import { readBodyText } from './body-text.ts';
import type { Draft } from './draft.ts';

/** The annex of a decision that honours, with nobody in it yet (NĐ 30/2020, Phụ lục III, Mẫu 2.1). */
export function honoursList(symbol: string, openDay: string, { issuer, system }: { readonly issuer: string; readonly system: System }): Annex {
	const number = system === 'party' ? `${blank}-${symbol},` : `${blank}/${symbol}`;
	return {
		label: 'Phụ lục',
		title: 'Danh sách được khen thưởng',
		note: `(Kèm theo Quyết định số ${number} ${openDay} của ${issuer})`,
		orientation: 'landscape',
		body: readBodyText(emptyList)
	};
}

const emptyList = [
	'[mục lớn] A. TẬP THỂ',
	'| Stt | Tên tập thể | Nội dung thành tích | Tiền thưởng (đồng) |',
	'[mục lớn] B. CÁ NHÂN',
	'| Stt | Họ và tên | Chức vụ, nơi công tác | Nội dung thành tích | Tiền thưởng (đồng) |'
].join('\n');

/** Whom the list names, row by row; what a column holds is told by its heading. */
export function honouredIn({ annexes }: Pick<Draft, 'annexes'>): Awarded[] {
	return annexes.flatMap(({ body }) => body.flatMap((part) => (part.part === 'table' ? part.rows.flatMap((cells) => honoured(cells, part.columns)) : [])));
}

/** A body that stands among people is counted as one all the same; with its marks no family name is one of these words. */
const bodyName = /^(?:tập thể|phòng|trung tâm|văn phòng|thanh tra|chi cục|cục|trường|công ty|chi bộ|đảng bộ|đảng ủy|công đoàn|ủy ban)\s/iu;

function honoured(cells: Readonly<Record<string, string>>, columns: readonly Column[]): Awarded[] {
	const keyOf = (words: RegExp) => columns.find(({ heading }) => words.test(searchKey(heading)))?.key ?? '';
	const body = keyOf(/^(ten )?(tap the|don vi|co quan|phong)\b/);
	const person = (cells[keyOf(/^(ho va ten|ho ten|ten ca nhan|ca nhan|ten(?! tap the| don vi))\b/)] ?? '').trim();
	const name = person || (cells[body] ?? '').trim();
	if (name === '') return [];
	const sum = (cells[keyOf(/\b(tien|muc thuong)\b/)] ?? '').replaceAll(/\D/gu, '');
	return [
		{
			kind: person && !bodyName.test(name) ? 'person' : 'body',
			name,
			post: cells[keyOf(/\b(chuc vu|chuc danh|noi cong tac)\b/)]?.trim() || (person && cells[body]?.trim()) || null,
			achievement: cells[keyOf(/\b(thanh tich|ly do)\b/)]?.trim() ?? '',
			sum: sum === '' ? null : Number(sum)
		}
	];
}

import { searchKey } from '../../language/search-key.ts';
import { papersOf } from '../papers.ts';
import { firstPlaceOf } from '../places.ts';
import { defineRule, finding } from '../rule.ts';

const laws = { 'file-copy-missing': 'NĐ 30/2020, Phụ lục I, Phần I, II.9.d: dòng cuối của Nơi nhận là “Lưu: VT, …”; văn bản của Đảng: “Lưu Văn phòng …”' };

/** Every "Nơi nhận" ends with where the paper is filed. */
export const fileCopy = defineRule(laws, (reading) =>
	papersOf(reading).flatMap(({ recipients, blocks }) => {
		const last = recipients.at(-1);
		if (last === undefined || recipients.some((entry) => /^luu(?!\p{L})/u.test(searchKey(entry)))) return [];
		const place = firstPlaceOf(blocks, 'Nơi nhận') ?? firstPlaceOf(blocks, last);
		return [finding('file-copy-missing', 'warning', { last }, place ? [place] : [])];
	})
);

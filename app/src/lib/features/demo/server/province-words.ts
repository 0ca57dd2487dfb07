import type { NewAgency, NewUnit } from '../../agencies/schema.ts';
import type { LoadedReturn } from '#lib/features/submissions/server/service/load-returns.ts';

const kinds = [
	'Sở Nông nghiệp',
	'Sở Giáo dục',
	'Sở Y tế',
	'UBND xã Tân Tiến',
	'UBND xã Bình An',
	'UBND phường Hòa Bình',
	'Ban Quản lý dự án',
	'Trung tâm Phục vụ'
];
const bodies = ['Phòng Tổng hợp', 'Phòng Nghiệp vụ', 'Trạm Khuyến nông', 'Trường Tiểu học', 'Trạm Y tế', 'Tổ dân phố', 'Thôn Đông', 'Chi cục'];
const acts = [
	'Hội nghị đối thoại với người dân',
	'Ra quân làm sạch đường làng',
	'Tuyên truyền chuyển đổi số',
	'Thăm hỏi gia đình chính sách',
	'Hướng dẫn dịch vụ công'
];
const places = ['tại nhà văn hóa', 'tại trụ sở', 'ở khu dân cư', 'ở trường học'];
const heads = ['II.1', 'II.2', 'II.3', null];

/** Of a list of words, the one at this place; every number has one. */
function at<T>(words: readonly T[], n: number, otherwise: T): T {
	return words[n % words.length] ?? otherwise;
}

export function provinceAgency(n: number): NewAgency {
	const name = n === 0 ? 'UBND tỉnh Mẫu' : `${at(kinds, n, '')} số ${n}`;
	return {
		slug: n === 0 ? 'tinh-mau' : `co-quan-${n}`,
		name,
		parentName: n === 0 ? '' : 'UBND TỈNH MẪU',
		abbreviation: n === 0 ? 'UBND' : `CQ${n}`,
		place: 'Tỉnh Mẫu',
		province: 'Tỉnh Mẫu',
		system: 'state',
		superiorReceiver: ''
	};
}

export function provinceUnits(agency: number, count: number): NewUnit[] {
	return Array.from({ length: count }, (_, n): NewUnit => {
		if (n === 0) return { name: 'Văn phòng', shortName: 'Văn phòng', code: 'VP', kind: 'office', activeFrom: null };
		const name = `${at(bodies, n + agency, '')} ${n}`;
		return { name, shortName: name, code: `D${n}`, kind: 'division', activeFrom: null };
	});
}

const DAY = 86_400_000;

/** Of ten units six are accepted, two wait for the Office, one was asked for more and one is still typing. */
const statuses = ['accepted', 'accepted', 'submitted', 'accepted', 'needs-more', 'accepted', 'submitted', 'draft', 'accepted', 'accepted'] as const;

export function provinceReturn(unit: number, rows: number, now: Date): Pick<LoadedReturn, 'status' | 'receivedAt' | 'rows'> {
	return {
		status: at(statuses, unit, 'draft'),
		receivedAt: new Date(now.getTime() - (1 + (unit % 9)) * DAY),
		rows: Array.from({ length: rows }, (_, n) => ({
			head: at(heads, unit + n, null),
			cells: {
				c2: `${at(acts, unit + n, '')} ${at(places, unit * 3 + n, '')} lần ${n + 1}`,
				c3: `${String(1 + ((unit + n * 7) % 28)).padStart(2, '0')}/10/2026`,
				c4: `${20 + ((unit * 13 + n * 17) % 180)} người`
			}
		}))
	};
}

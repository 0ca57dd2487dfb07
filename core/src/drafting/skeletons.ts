import type { DraftBody } from './draft.ts';
import type { DraftKind } from './draft-kinds.ts';
import { readBodyText } from './body-text.ts';

/** What is left for the writer. */
export const gap = '……';

export type Skeleton = { readonly addressees: readonly string[]; readonly recipients: readonly string[]; readonly body: readonly DraftBody[] };

/** The parts that the template of a kind has, each with its fixed words (NĐ 30/2020, Phụ lục III). */
export function skeletonOf(kind: DraftKind, issuer: string): Skeleton {
	const { addressees = [], recipients = [gap], lines } = skeletons[kind](issuer);
	return { addressees, recipients, body: readBodyText(lines.join('\n')) };
}

type Lines = { readonly addressees?: readonly string[]; readonly recipients?: readonly string[]; readonly lines: readonly string[] };

const skeletons: Readonly<Record<DraftKind, (issuer: string) => Lines>> = {
	plan: (issuer) => ({
		lines: [
			`Căn cứ ${gap};`,
			`${issuer} ban hành Kế hoạch ${gap} với những nội dung như sau:`,
			'I. MỤC ĐÍCH, YÊU CẦU',
			'1. Mục đích',
			gap,
			'2. Yêu cầu',
			gap,
			'II. NỘI DUNG',
			gap,
			'III. TỔ CHỨC THỰC HIỆN',
			gap,
			`Trên đây là Kế hoạch ${gap} của ${issuer}.`
		]
	}),
	report: (issuer) => ({
		lines: [
			`${issuer} báo cáo ${gap} như sau:`,
			'I. KẾT QUẢ THỰC HIỆN',
			gap,
			'II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN',
			gap,
			'III. PHƯƠNG HƯỚNG, NHIỆM VỤ',
			gap,
			'IV. ĐỀ XUẤT, KIẾN NGHỊ',
			gap,
			`Trên đây là báo cáo ${gap} của ${issuer}.`
		]
	}),
	letter: (issuer) => ({
		addressees: [gap],
		recipients: ['Như trên'],
		lines: [`Thực hiện ${gap}, ${issuer} ${gap}`, gap, `${issuer} đề nghị ${gap}.`]
	}),
	notice: (issuer) => ({ lines: [`${issuer} thông báo ${gap} như sau:`, gap, `${issuer} thông báo để các cơ quan, đơn vị, cá nhân biết, thực hiện.`] }),
	invitation: (issuer) => ({
		lines: [
			`${issuer} trân trọng kính mời: ${gap}`,
			`Tới dự ${gap}`,
			`Chủ trì: ${gap}`,
			`Thời gian: ${gap} giờ ${gap}, ngày ${gap}`,
			`Địa điểm: ${gap}`,
			`${issuer} trân trọng kính mời và đề nghị đại biểu đến dự đúng thời gian.`
		]
	}),
	minutes: () => ({
		lines: [
			`Thời gian bắt đầu: ${gap} giờ ${gap}, ngày ${gap}`,
			`Địa điểm: ${gap}`,
			`Thành phần tham dự: ${gap}`,
			`Chủ trì (chủ tọa): ${gap}`,
			`Thư ký (người ghi biên bản): ${gap}`,
			`Nội dung: ${gap}`,
			gap,
			`Cuộc họp kết thúc vào ${gap} giờ ${gap}, ngày ${gap}.`
		]
	}),
	submission: (issuer) => ({
		addressees: [gap],
		lines: [
			`Căn cứ ${gap};`,
			`${issuer} kính trình ${gap} như sau:`,
			'I. SỰ CẦN THIẾT',
			gap,
			'II. NỘI DUNG TRÌNH',
			gap,
			'III. ĐỀ XUẤT, KIẾN NGHỊ',
			gap,
			`${issuer} kính trình ${gap} xem xét, quyết định.`
		]
	}),
	decision: (issuer) => ({
		recipients: ['Như Điều 3'],
		lines: [
			`[giữa dòng] ${gap} ${issuer.toLocaleUpperCase('vi')}`,
			`Căn cứ ${gap};`,
			`Theo đề nghị của ${gap}.`,
			'QUYẾT ĐỊNH:',
			`Điều 1. ${gap}`,
			'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
			`Điều 3. ${gap} chịu trách nhiệm thi hành Quyết định này.`
		]
	}),
	recognition: (issuer) => ({
		recipients: ['Như Điều 3'],
		lines: [
			`[giữa dòng] ${gap} ${issuer.toLocaleUpperCase('vi')}`,
			`Căn cứ ${gap};`,
			`Theo đề nghị của ${gap}.`,
			'QUYẾT ĐỊNH:',
			`Điều 1. Tặng Giấy khen cho ${gap} có thành tích ${gap} (có danh sách tại Phụ lục kèm theo).`,
			'Điều 2. Quyết định này có hiệu lực kể từ ngày ký.',
			`Điều 3. ${gap} chịu trách nhiệm thi hành Quyết định này.`
		]
	}),
	responses: (issuer) => ({
		recipients: [],
		lines: [
			`${issuer} tổng hợp ý kiến góp ý, kết quả tiếp thu, giải trình như sau:`,
			'| Stt | Nội dung góp ý | Cơ quan, đơn vị, cá nhân góp ý | Kết quả tiếp thu, giải trình |',
			`| 1 | ${gap} | ${gap} | ${gap} |`
		]
	})
};

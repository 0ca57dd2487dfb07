/** Who agreed to what, on which words, and when they took it back. */
export const consents = {
	title: 'Sổ đồng ý',
	lead: 'Ảnh có người, tên, câu chuyện đưa ra công khai phải được người đó đồng ý, theo từng mục đích, không đánh dấu sẵn, chứng minh được và rút lại được (Luật 91/2025/QH15, Điều 9). Im lặng không phải là đồng ý.',
	byForm: (contact: number, publish: number) =>
		`Ngoài sổ này, trên các biểu mẫu người dân tự đánh dấu: ${contact} lượt cho liên lạc, ${publish} lượt cho công khai; thời điểm ghi cạnh từng tin.`,
	none: 'Chưa có ai trong sổ',
	noneHelp: 'Viết câu hỏi xin đồng ý trước, cho người đó đọc, rồi mới ghi vào sổ.',
	wordings: 'Câu hỏi xin đồng ý',
	wordingsLead: 'Người được hỏi đọc đúng câu này. Sửa thì thành bản mới; ai đồng ý theo bản cũ vẫn giữ bản cũ.',
	wordingVersion: (version: number) => (version === 0 ? 'chưa viết' : `bản ${version}`),
	wordingDo: 'Lưu thành bản mới',
	suggested: {
		photo:
			'Tôi đồng ý để cơ quan chụp và dùng ảnh có tôi trong báo cáo và trên trang Nhân dân của cơ quan. Tôi biết mình có thể rút lại bất cứ lúc nào; khi đó cơ quan gỡ ảnh xuống.',
		name: 'Tôi đồng ý để cơ quan nêu họ tên, chức vụ, nơi công tác của tôi khi công bố kết quả phong trào, khen thưởng. Tôi có thể rút lại bất cứ lúc nào.',
		contact: 'Tôi đồng ý để cơ quan giữ số điện thoại, thư điện tử của tôi để liên lạc về việc này, và xoá khi xong việc hoặc khi tôi yêu cầu.',
		story: 'Tôi đồng ý để cơ quan kể lại việc làm, câu chuyện của tôi trong tin bài và mô hình. Tôi được đọc trước khi đăng và có thể rút lại bất cứ lúc nào.'
	},
	enter: 'Ghi một người đã đồng ý',
	enterDo: 'Ghi vào sổ',
	name: 'Họ và tên',
	contact: 'Liên lạc (để báo khi cần)',
	purpose: 'Đồng ý điều gì',
	purposes: { photo: 'dùng ảnh', name: 'nêu tên', contact: 'giữ liên lạc', story: 'kể câu chuyện' },
	wording: 'Câu đã đọc',
	how: 'Bằng cách nào',
	ways: { paper: 'ký giấy', spoken: 'nói miệng, có người chứng kiến', screen: 'tự đánh dấu trên màn hình' },
	witness: 'Người chứng kiến',
	keptWhere: 'Giấy lưu ở đâu (số hồ sơ)',
	givenOn: 'Ngày đồng ý',
	usedIn: 'Dùng ở đâu',
	uses: { evidence: 'minh chứng', nomination: 'đề cử, gương điển hình', post: 'tin bài', model: 'mô hình', other: 'nơi khác' },
	used: 'Dán địa chỉ trang đó, hoặc nói rõ',
	shown: 'Người này đã đọc hoặc được đọc cho nghe đúng câu ở trên, và đồng ý',
	state: 'Tình trạng',
	states: {
		given: () => 'đang có hiệu lực',
		'to-take-down': (due: string) => `đã rút, gỡ trước hết ${due}`,
		overdue: (due: string) => `đã rút, quá hạn gỡ ${due}`,
		'taken-down': () => 'đã gỡ xong'
	},
	stopped: 'Trong hệ thống đã dừng dùng; còn nơi đã in, đã đăng ngoài thì phải gỡ.',
	notStopped: 'Trong hệ thống chưa tự dừng được; xin gỡ bài, ảnh bằng tay.',
	withdraw: 'Người này rút lại',
	withdrawnOn: 'Ngày rút',
	withdrawHow: 'Rút bằng cách nào',
	withdrawDo: 'Ghi rút lại, dừng dùng ngay',
	takenDown: 'Đã gỡ hết mọi nơi',
	takenDownOn: 'Ngày gỡ xong',
	forgotten: 'đã xoá theo hạn',
	file: 'Tải làm chứng (.xlsx)',
	duty: (purpose: string) => `gỡ phần ${purpose} đã rút đồng ý`
};

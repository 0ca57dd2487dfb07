import type { ControlId, ControlState, SafetyFacts } from '#lib/features/safety/control.ts';

type Control = {
	readonly name: string;
	/** How it stands here, and from where that is known. */ readonly known: (facts: SafetyFacts) => string;
	readonly toDo: string;
};

const day = (iso: string) => iso.split('-').reverse().join('/');

export const safety = {
	title: 'Tự đánh giá an toàn cấp độ 2',
	lead: 'Từng yêu cầu của cấp độ 2, đang bật hay chưa, nhìn vào đâu mà biết, và việc cần làm. Số liệu đọc trực tiếp lúc mở trang; in ra để trình lãnh đạo và kèm hồ sơ.',
	jobs: 'Việc nền',
	backups: 'Sao lưu',
	print: 'In',
	counted: (state: string, count: number) => `${state}: ${count}`,
	readAt: (moment: string, version: string) => `Đọc lúc ${moment}. Khéo ${version}.`,
	columns: { control: 'Yêu cầu', state: 'Tình trạng', known: 'Căn cứ', toDo: 'Việc cần làm' },
	states: { on: 'Đang bật', partly: 'Một phần', off: 'Chưa', 'by-hand': 'Cơ quan tự làm' } satisfies Record<ControlState, string>,
	nothing: 'Không',
	source:
		'Theo Nghị định 331/2026/NĐ-CP và Nghị định 333/2026/NĐ-CP như được trích dẫn ở nơi khác; chưa đối chiếu nguyên văn. Trang này là tự đánh giá, không thay hồ sơ đề xuất cấp độ.',
	whoFilled: 'Người đánh giá',
	head: 'Thủ trưởng cơ quan',
	of: {
		'idle-lock': {
			name: 'Khóa phiên khi không thao tác (15 phút, quản trị 5 phút)',
			known: ({ idleMinutes, adminIdleMinutes }) => `Đang đặt ${idleMinutes} phút, quản trị ${adminIdleMinutes} phút.`,
			toDo: 'Người dùng → Quy định về tài khoản: đặt không quá 15 phút và 5 phút.'
		},
		'failed-tries': {
			name: 'Khóa sau 5 lần nhập sai mật khẩu',
			known: () => 'Cố định trong phần mềm: sai 5 lần thì khóa 15 phút, kể cả ở ô nhập lại mật khẩu.',
			toDo: 'Không cần đặt.'
		},
		'idle-accounts': {
			name: 'Tắt tài khoản không dùng quá 45 ngày',
			known: ({ idleAccountDays }) => `Đang đặt ${idleAccountDays} ngày; máy tự tắt mỗi sáng và báo trước một tuần.`,
			toDo: 'Người dùng → Quy định về tài khoản: đặt không quá 45 ngày.'
		},
		'second-factor': {
			name: 'Xác thực hai bước cho quản trị và khi vào từ xa',
			known: ({ adminSecondFactor, admins, adminsWithFactor, members, withFactor }) =>
				`${adminSecondFactor ? 'Bắt buộc với quản trị' : 'Chưa bắt buộc với quản trị'}; ${adminsWithFactor}/${admins} quản trị và ${withFactor}/${members} người dùng đã bật.`,
			toDo: 'Người dùng → Quy định về tài khoản: bắt buộc với quản trị. Ai làm từ ngoài cơ quan thì bật ở Tài khoản của tôi.'
		},
		passwords: {
			name: 'Mật khẩu từ 14 ký tự',
			known: () => 'Cố định trong phần mềm: từ 14 ký tự, không lặp, không theo hàng phím, không nằm trong danh sách hay bị dò, không trùng 5 lần gần nhất.',
			toDo: 'Không cần đặt.'
		},
		'log-kept': {
			name: 'Nhật ký giữ từ 12 tháng, không sửa được',
			known: ({ sealedAgo }) =>
				`Nhật ký nghiệp vụ không bao giờ bị xóa và được niêm phong thành chuỗi; ${sealedAgo === null ? 'hiện chưa có bộ phận niêm phong nào chạy' : `lần cuối ${Math.round(sealedAgo)} giây trước`}. Nhật ký máy chủ do hệ điều hành giữ.`,
			toDo: 'Xem trang Việc nền. Đặt nơi giữ nhật ký máy chủ (journald, rsyslog) từ 12 tháng.'
		},
		'log-controlled': {
			name: 'Nhật ký có người ngoài kiểm soát',
			known: ({ auditors, hasAnchors, lastCheck }) =>
				`${auditors} tài khoản kiểm soát nhật ký; ${hasAnchors ? 'mốc mỗi ngày được ghi ra ngoài' : 'chưa ghi mốc ra ngoài'}; ${lastCheck ? `lần kiểm tra gần nhất ${day(lastCheck.day)}: ${lastCheck.isSound ? 'đúng cả' : 'có chỗ sai'}` : 'chưa kiểm tra lần nào'}.`,
			toDo: 'Lập tài khoản kiểm soát nhật ký cho người ngoài Văn phòng (kheo user add … --role auditor); đặt KHEO_ANCHOR_FOLDER hoặc KHEO_ANCHOR_MAIL; chờ lần kiểm tra đêm thứ Bảy.'
		},
		clock: {
			name: 'Đồng bộ giờ (NTP)',
			known: ({ isClockSynchronised }) =>
				isClockSynchronised === null
					? 'Máy chủ không cho biết.'
					: isClockSynchronised
						? 'Hệ điều hành cho biết đang đồng bộ.'
						: 'Hệ điều hành cho biết không đồng bộ.',
			toDo: 'Người quản trị máy chủ bật đồng bộ giờ; kiểm tra bằng lệnh kheo doctor.'
		},
		backup: {
			name: 'Sao lưu có nhiều bản, một bản cất ngoài',
			known: ({ backup }) =>
				backup.isSet
					? `Mỗi đêm, giữ 7 ngày, 4 tuần, 12 tháng; ${backup.madeOn ? `bản tốt gần nhất ${day(backup.madeOn)}` : 'chưa có bản nào'}; ${backup.isLocked ? 'có' : 'không'} mã hóa${backup.alarms > 0 ? `; đang có ${backup.alarms} lời báo` : ''}. Bản cất ngoài do cơ quan chép.`
					: 'Máy chủ chưa đặt nơi sao lưu.',
			toDo: 'Đặt KHEO_BACKUP trên ổ khác và KHEO_BACKUP_RECIPIENT để mã hóa; xem trang Sao lưu. Mỗi tháng chép một bản ra ổ không nối mạng.'
		},
		'restore-test': {
			name: 'Thử phục hồi',
			known: ({ backup }) =>
				backup.drilledOn ? `Diễn tập phục hồi tốt gần nhất ${day(backup.drilledOn)}, máy tự làm mỗi tuần.` : 'Chưa có lần diễn tập nào tốt trong hai tuần qua.',
			toDo: 'Chạy lệnh kheo drill, hoặc chờ lần diễn tập 4 giờ sáng Chủ nhật; bản đã mã hóa cần KHEO_BACKUP_IDENTITY.'
		},
		encryption: {
			name: 'Mã hóa thông tin đăng nhập và dữ liệu không công khai',
			known: () =>
				'Mật khẩu được băm; bí mật, họ tên trong nhật ký, mã kết nối và các cột nhạy cảm được mã hóa. Phần còn lại của cơ sở dữ liệu và tệp nằm rõ trên ổ đĩa.',
			toDo: 'Mã hóa ổ đĩa của máy chủ (LUKS). Cất thư mục secrets ở nơi khác.'
		},
		transport: {
			name: 'Mã hóa đường truyền (HTTPS)',
			known: ({ isHttps }) =>
				isHttps === null
					? 'Chưa đặt KHEO_ORIGIN nên không biết người dùng vào bằng gì.'
					: isHttps
						? 'Địa chỉ của trang là HTTPS.'
						: 'Địa chỉ của trang là http.',
			toDo: 'Đặt máy chủ trung gian có HTTPS ở trước và đặt KHEO_ORIGIN là địa chỉ https://.'
		},
		uploads: {
			name: 'Quét mã độc tệp gửi lên',
			known: ({ hasScanner }) =>
				hasScanner ? 'Tệp mới được clamd quét hai phút một lần.' : 'Chưa nối bộ quét. Loại tệp vẫn được xét theo nội dung và có giới hạn cỡ.',
			toDo: 'Cài ClamAV trong mạng và đặt KHEO_CLAMD.'
		},
		wall: {
			name: 'Ngăn cách dữ liệu giữa các cơ quan',
			known: () => 'Bắt buộc từng dòng trong cơ sở dữ liệu; máy chủ không khởi động nếu vai trò phục vụ vượt được.',
			toDo: 'Không cần đặt.'
		},
		'web-firewall': {
			name: 'Tường lửa ứng dụng web (WAF)',
			known: () => 'Ngoài Khéo. Trong Khéo đã có: chính sách nội dung (CSP), chặn biểu mẫu từ nơi khác, giới hạn số lần gửi.',
			toDo: 'Đặt ở máy chủ trung gian hoặc dùng của trung tâm dữ liệu tỉnh.'
		},
		scan: {
			name: 'Rà quét lỗ hổng mỗi năm',
			known: () => 'Ngoài Khéo. Danh mục thành phần (SBOM) nằm trong gói cài để người rà quét dùng.',
			toDo: 'Đưa vào kế hoạch năm; lưu biên bản.'
		},
		review: {
			name: 'Rà soát quy chế, quyền truy cập mỗi năm',
			known: ({ members }) => `Ngoài Khéo. Hiện có ${members} tài khoản; danh sách ở trang Người dùng.`,
			toDo: 'Mỗi năm soát danh sách người dùng và quy định về tài khoản; lưu biên bản.'
		},
		incidents: {
			name: 'Báo cáo sự cố trong 24 giờ, 72 giờ',
			known: () => 'Ngoài Khéo. Khi có sự cố: nhật ký, mốc và bản sao lưu là chứng cứ.',
			toDo: 'Có quy trình bằng văn bản, ghi rõ ai báo, báo cho ai.'
		},
		'yearly-report': {
			name: 'Báo cáo an toàn hằng năm, trước 25/12',
			known: () => 'Ngoài Khéo. Bản in trang này dùng làm phụ lục.',
			toDo: 'In trang này, ký và gửi kèm báo cáo.'
		}
	} satisfies Record<ControlId, Control>
};

import type { Form, Group } from '../../server/settings-list.ts';

type Words = { readonly absent: string; readonly means: string };

/** What each setting means, for `kheo settings`, `kheo doctor` and the table of docs/operations.md. */
export const settingWords = {
	title: 'Thiết lập',
	columns: { name: 'biến', absent: 'khi không đặt', means: 'ý nghĩa' },
	forms: {
		postgres: 'địa chỉ postgres://vai-trò:…@máy/tên',
		secret: 'ít nhất 32 ký tự ngẫu nhiên',
		url: 'địa chỉ http:// hoặc https://',
		https: 'địa chỉ https://tên-máy, không có phần sau tên máy',
		smtp: 'địa chỉ smtp://hộp-thư:…@máy:587 hoặc smtps://…:465',
		mail: 'một địa chỉ thư điện tử',
		'host-port': 'máy:cổng',
		folder: 'đường dẫn đầy đủ của một thư mục, bắt đầu bằng /',
		file: 'một đường dẫn',
		number: 'một số nguyên',
		level: 'debug, info, warn, error hoặc silent',
		log: 'json hoặc text',
		issuer: 'địa chỉ https:// (http:// chỉ khi ở chính máy này)',
		factor: 'never, amr hoặc always',
		count: 'một số nguyên dương',
		sampler: 'always_on, always_off, traceidratio, hoặc một trong ba tên ấy có parentbased_ ở trước',
		share: 'một số từ 0 đến 1, ví dụ 0.1',
		text: 'giá trị không trống'
	} satisfies Record<Form, string>,
	groups: {
		ground: 'Nền',
		'sign-on': 'Đăng nhập một lần',
		database: 'Cơ sở dữ liệu riêng',
		files: 'Kho tệp S3',
		mail: 'Thư điện tử',
		watch: 'Theo dõi',
		backup: 'Sao lưu',
		control: 'Kiểm soát nhật ký',
		signing: 'Chữ ký số',
		messaging: 'Zalo, tin nhắn, Facebook',
		api: 'API và webhook',
		training: 'Tập dượt'
	} satisfies Record<Group, string>,
	of: {
		KHEO_DATA: {
			absent: '`.kheo/` cạnh mã nguồn; với gói cài: `.kheo/` trong thư mục nhà',
			means: 'thư mục của cơ sở dữ liệu kèm theo, tệp, tài khoản đầu tiên và bí mật tự sinh (quyền 0700)'
		},
		KHEO_ORIGIN: {
			absent: 'địa chỉ đang mở',
			means: 'khi có máy chủ trung gian ở trước: địa chỉ người dùng gõ, ví dụ `https://kheo.example.gov.vn`; biểu mẫu từ nơi khác bị từ chối'
		},
		KHEO_SECRET: {
			absent: 'tự sinh lần chạy đầu (chỉ với cơ sở dữ liệu kèm theo)',
			means: 'ký phiên đăng nhập và biểu mẫu. Giữ nguyên: đổi thì mọi người phải đăng nhập lại, mã PIN và mã một lần đã phát không mở được nữa'
		},
		KHEO_MASTER_KEY: {
			absent: 'tự sinh lần chạy đầu (chỉ với cơ sở dữ liệu kèm theo)',
			means: 'bọc các khóa của họ tên trong nhật ký. Cất một bản ở nơi khác: mất thì mất họ tên; để cạnh bản sao lưu thì việc xóa không bảo vệ được gì'
		},
		KHEO_MASTER_KEY_NEXT: { absent: 'không', means: 'chỉ khi đang thay khóa chủ với cơ sở dữ liệu riêng: khóa mới' },
		KHEO_CLAMD: {
			absent: 'không quét vi rút, và nói rõ như vậy',
			means: 'clamd nghe trên TCP (INSTREAM); tệp chờ được quét hai phút một lần. `StreamMaxLength` nên từ 50M'
		},
		OIDC_ISSUER: {
			absent: 'không có đăng nhập một lần',
			means:
				'nhà cung cấp OpenID (https; http chỉ trên chính máy này), đăng ký với hai địa chỉ `<KHEO_ORIGIN>/sign-in/sso/callback` và, khi đăng xuất, `<KHEO_ORIGIN>/`'
		},
		OIDC_CLIENT_ID: { absent: 'cần khi có `OIDC_ISSUER`', means: 'tên của Khéo ở nhà cung cấp ấy' },
		OIDC_CLIENT_SECRET: { absent: 'chỉ dựa vào PKCE', means: 'mã bí mật ở nhà cung cấp ấy' },
		OIDC_LABEL: { absent: 'tên máy của nhà cung cấp', means: 'chữ trên nút ở trang đăng nhập' },
		OIDC_SECOND_FACTOR: {
			absent: '`amr`',
			means: 'đăng nhập một lần có thay cho bước thứ hai không: `amr` khi nhà cung cấp nói đã hỏi, `always`, `never`'
		},
		DATABASE_URL: {
			absent: 'Postgres kèm theo',
			means: 'vai trò phục vụ `kheo_app`: không superuser, không BYPASSRLS; vai trò mạnh hơn bị từ chối khi khởi động'
		},
		DATABASE_OWNER_URL: { absent: 'cần khi có `DATABASE_URL`', means: '`kheo_owner`: chủ các bảng, nâng cấp cấu trúc' },
		DATABASE_AUTH_URL: { absent: 'cần khi có `DATABASE_URL`', means: '`kheo_auth`: tài khoản và phiên, lược đồ riêng' },
		DATABASE_JOBS_URL: { absent: 'cần khi có `DATABASE_URL`', means: '`kheo_jobs`: hàng đợi, lược đồ riêng; nối thẳng, không qua bộ gộp kết nối' },
		S3_ENDPOINT: { absent: 'tệp nằm trên ổ đĩa', means: '`https://máy[:cổng]` của kho S3; gọi kho theo đường dẫn' },
		S3_BUCKET: { absent: 'cần khi có `S3_ENDPOINT`', means: 'tên kho, phải có sẵn' },
		S3_ACCESS_KEY_ID: { absent: 'cần khi có `S3_ENDPOINT`', means: 'được đọc, ghi, xóa và liệt kê dưới tiền tố' },
		S3_SECRET_ACCESS_KEY: { absent: 'cần khi có `S3_ENDPOINT`', means: 'mã bí mật của khóa ấy' },
		S3_REGION: { absent: '`us-east-1`', means: 'vùng của kho' },
		S3_PREFIX: { absent: 'không', means: 'thư mục trong một kho dùng chung' },
		SMTP_URL: { absent: 'không gửi được thư', means: 'máy chủ thư, nâng lên TLS khi được; văn bản phát hành và thư nhắc đi qua đây' },
		MAIL_FROM: { absent: 'cần khi có `SMTP_URL`', means: 'địa chỉ gửi thư đi và nhận thư trả lời' },
		KHEO_LOG_LEVEL: { absent: '`info`', means: 'ghi nhật ký máy chủ từ mức nào: `debug`, `info`, `warn`, `error`, `silent`' },
		KHEO_LOG: { absent: '`text` trên màn hình khi viết mã, còn lại `json`', means: 'mỗi dòng nhật ký là JSON (`json`) hay chữ để đọc (`text`)' },
		KHEO_METRICS_TOKEN: {
			absent: 'chỉ chương trình trên chính máy này, không qua máy chủ trung gian, đọc được',
			means: 'mã mà Prometheus gửi (`Authorization: Bearer …`) để đọc `/metrics`'
		},
		OTEL_EXPORTER_OTLP_ENDPOINT: {
			absent: 'không ghi vết, không nạp gì thêm',
			means: 'địa chỉ gốc của bộ thu OpenTelemetry (OTLP qua HTTP, JSON), ví dụ `http://127.0.0.1:4318`; vết được gửi tới `/v1/traces` ở đó'
		},
		OTEL_EXPORTER_OTLP_HEADERS: { absent: 'không', means: 'đầu mục gửi kèm tới bộ thu, `tên=giá-trị` cách nhau bằng dấu phẩy, ví dụ mã truy cập' },
		OTEL_SERVICE_NAME: { absent: '`kheo`', means: 'tên mà vết mang, khi một bộ thu nhận của nhiều nơi cài đặt' },
		OTEL_TRACES_SAMPLER: {
			absent: '`parentbased_always_on`: giữ tất cả',
			means: 'giữ vết nào: `always_on`, `always_off`, `traceidratio`; có `parentbased_` ở trước thì theo máy chủ trung gian khi nó đã chọn'
		},
		OTEL_TRACES_SAMPLER_ARG: { absent: '1', means: 'phần được giữ khi là `traceidratio`, từ 0 đến 1' },
		KHEO_BACKUP: { absent: 'không sao lưu hằng đêm, trang Sao lưu nói rõ', means: 'thư mục sao lưu, trên ổ khác; giữ 7 ngày, 4 tuần, 12 tháng' },
		KHEO_BACKUP_RECIPIENT: { absent: 'không mã hóa', means: 'khóa công khai của `kheo backup --new-key TỆP`' },
		KHEO_BACKUP_IDENTITY: {
			absent: 'không diễn tập được bản đã mã hóa, và báo động',
			means: 'tệp khóa để diễn tập hằng tuần. Ai có tệp này trên máy thì đọc được bản sao lưu: không để trên ổ sao lưu'
		},
		KHEO_ALARM_MAIL: { absent: 'chỉ báo trên trang', means: 'nơi nhận thư mỗi sáng khi sao lưu có chuyện (cần `SMTP_URL`)' },
		KHEO_ANCHOR_FOLDER: { absent: 'không', means: 'thư mục ngoài nơi cài đặt để ghi mốc nhật ký mỗi ngày' },
		KHEO_ANCHOR_MAIL: { absent: 'không', means: 'địa chỉ nhận mốc nhật ký mỗi ngày' },
		KHEO_TRUST: { absent: 'không', means: 'tệp PEM các chứng thư gốc: chữ ký có chuỗi đến đó được ghi là của gốc tin cậy' },
		KHEO_SIGN_P12: {
			absent: 'không có nút “Ký số của cơ quan”',
			means: 'chứng thư và khóa của cơ quan (PKCS#12), chỉ tài khoản chạy máy chủ đọc được'
		},
		KHEO_SIGN_PASSWORD_FILE: { absent: 'mật khẩu trống', means: 'tệp chứa mật khẩu của tệp ấy (nên dùng cách này)' },
		KHEO_SIGN_PASSWORD: { absent: 'mật khẩu trống', means: 'mật khẩu ấy, ghi thẳng' },
		KHEO_SIGN_AGENCY: { absent: 'cần khi có nhiều cơ quan', means: 'địa chỉ của cơ quan mà chứng thư thuộc về; cơ quan khác không ký bằng nó' },
		KHEO_SIGN_SEAL: { absent: 'không có hình', means: 'hình con dấu đỏ, PNG nền trong; rộng 36 mm cạnh chữ ký' },
		KHEO_SIGN_TSA: { absent: 'đồng hồ máy chủ', means: 'dịch vụ cấp dấu thời gian (RFC 3161): chữ ký là B-T thay cho B-B' },
		ZALO_APP_ID: { absent: 'không có Zalo', means: 'ứng dụng đăng ký ở Zalo for Developers; mỗi cơ quan nhập refresh token ở Nhắc việc, Cài đặt' },
		ZALO_APP_SECRET: { absent: 'không có Zalo', means: 'mã bí mật của ứng dụng ấy' },
		ZALO_TEMPLATE_ID: {
			absent: 'không nhắn qua Zalo, vẫn đăng bài được',
			means: 'mẫu ZNS đã duyệt; các ô: `customer_name` (30 ký tự), `count`, `content` (200), `agency` (200)'
		},
		SMS_API_KEY: { absent: 'không có tin nhắn', means: 'tài khoản eSMS (tin chăm sóc khách hàng); nội dung phải đăng ký ở đó' },
		SMS_SECRET_KEY: { absent: 'không có tin nhắn', means: 'mã bí mật của tài khoản ấy' },
		SMS_BRANDNAME: { absent: 'không có tin nhắn', means: 'tên người gửi đã đăng ký' },
		ZALO_OAUTH_URL: { absent: 'địa chỉ của Zalo', means: 'nơi khác nói cùng cách, ví dụ cổng của tỉnh' },
		ZALO_API_URL: { absent: 'địa chỉ của Zalo', means: 'như trên, cho tin ZNS' },
		ZALO_OPENAPI_URL: { absent: 'địa chỉ của Zalo', means: 'như trên, cho bài viết' },
		SMS_URL: { absent: 'địa chỉ của eSMS', means: 'nơi khác nói cùng cách' },
		FACEBOOK_API_URL: { absent: '`https://graph.facebook.com/v25.0`', means: 'nơi khác nói cùng cách' },
		KHEO_API_RATE: {
			absent: '600',
			means: 'mỗi phút trả lời bao nhiêu lời gọi của một mã API (hoặc của một địa chỉ không có mã), mọi tiến trình đếm chung'
		},
		KHEO_OUTGOING_HOSTS: {
			absent: 'không',
			means: 'các máy, cách nhau bằng dấu phẩy, có hoặc không có `:cổng`, mà webhook và gói được gửi tới dù ở trong mạng nội bộ hoặc qua http'
		},
		KHEO_CLOCK_SHIFT: { absent: '0', means: 'số mili giây dời đồng hồ mà người dùng thấy, để tập dượt; nhật ký vẫn giữ giờ máy' }
	} as Readonly<Record<string, Words>>
};

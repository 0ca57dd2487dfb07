import type { Translation } from '../catalogue.ts';
import type { consents as vi } from '../vi/consents.ts';

export const consents: Translation<typeof vi> = {
	title: 'Consents',
	lead: 'Photos of people, names and stories are made public only with their consent: for each purpose, no box ticked before, provable, and taken back at will (Law 91/2025/QH15, Article 9). Silence is no consent.',
	byForm: (contact, publish) =>
		`Besides, people ticked on their own forms: ${contact} to be contacted, ${publish} to be published; the moment stands beside each.`,
	none: 'Nobody yet',
	noneHelp: 'First write what people are asked, let them read it, then enter them here.',
	wordings: 'What people are asked',
	wordingsLead: 'People read exactly this. A change is a new version; who agreed to the old one keeps it.',
	wordingVersion: (version) => (version === 0 ? 'not written' : `version ${version}`),
	wordingDo: 'Save as a new version',
	suggested: {
		photo:
			'Tôi đồng ý để cơ quan chụp và dùng ảnh có tôi trong báo cáo và trên trang Nhân dân của cơ quan. Tôi biết mình có thể rút lại bất cứ lúc nào; khi đó cơ quan gỡ ảnh xuống.',
		name: 'Tôi đồng ý để cơ quan nêu họ tên, chức vụ, nơi công tác của tôi khi công bố kết quả phong trào, khen thưởng. Tôi có thể rút lại bất cứ lúc nào.',
		contact: 'Tôi đồng ý để cơ quan giữ số điện thoại, thư điện tử của tôi để liên lạc về việc này, và xóa khi xong việc hoặc khi tôi yêu cầu.',
		story: 'Tôi đồng ý để cơ quan kể lại việc làm, câu chuyện của tôi trong tin bài và mô hình. Tôi được đọc trước khi đăng và có thể rút lại bất cứ lúc nào.'
	},
	enter: 'Enter somebody who agreed',
	enterDo: 'Enter',
	name: 'Name',
	contact: 'Contact',
	purpose: 'Agreed to',
	purposes: { photo: 'use of a photo', name: 'their name', contact: 'keeping their contact', story: 'telling their story' },
	wording: 'Words that were read',
	how: 'How',
	ways: { paper: 'signed paper', spoken: 'spoken, before a witness', screen: 'ticked on a screen' },
	witness: 'Witness',
	keptWhere: 'Where the paper lies (file)',
	givenOn: 'Agreed on',
	usedIn: 'Used in',
	uses: { evidence: 'evidence', nomination: 'nomination, honoured', post: 'news', model: 'model', other: 'elsewhere' },
	used: 'Paste the address of that page, or say where',
	shown: 'The person read the words above, or heard them, and agreed',
	state: 'State',
	states: {
		given: () => 'holds',
		'to-take-down': (due) => `withdrawn, to be taken down by ${due}`,
		overdue: (due) => `withdrawn, was to be taken down by ${due}`,
		'taken-down': () => 'taken down'
	},
	stopped: 'The system no longer uses it; what is printed or posted elsewhere is still to be taken down.',
	notStopped: 'The system cannot stop this by itself; please take it down by hand.',
	withdraw: 'The person takes it back',
	withdrawnOn: 'Withdrawn on',
	withdrawHow: 'How it was withdrawn',
	withdrawDo: 'Note it and stop the use now',
	takenDown: 'Taken down everywhere',
	takenDownOn: 'Taken down on',
	forgotten: 'erased when its time was over',
	take: 'Take the consents along',
	file: 'Download as proof (.xlsx)',
	duty: (purpose) => `take down: ${purpose}`
};

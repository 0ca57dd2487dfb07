import { nounOf, timesNoun } from '../../reporting/activity-kind.ts';
import { printFigure } from '../../reporting/figure.ts';
import type { FoldedHead } from '../../reporting/result-fold.ts';
import type { Total } from '../../reporting/totals.ts';

type Said = (key: string) => string | null;

/** The figures of a report as a clerk writes them, one phrase for what belongs together; a figure that is zero or absent says nothing. */
export function figurePhrases(totals: readonly Pick<Total, 'key' | 'value'>[], held: string | null): string[] {
	const values = new Map(totals.filter(({ value }) => value > 0).map(({ key, value }) => [key, value]));
	const said: Said = (key) => (values.has(key) ? printFigure(values.get(key) ?? 0) : null);
	return [attendance(said, held), opinions(said), survey(said), ...plain(said)].filter((phrase) => phrase !== null);
}

/** "12 hội nghị, hội thảo, tọa đàm; 3 cuộc đối thoại, tiếp xúc": each form counted by itself. Activities held more than once each are counted by how often. */
export function heldPhrase(kinds: FoldedHead['kinds']): string | null {
	const phrases = kinds.map(({ kind, times, events }) => `${printFigure(times)} ${times === events ? nounOf(kind) : timesNoun(kind)}`);
	return phrases.length === 0 ? null : `tổ chức ${listed(phrases)}`;
}

/** "a, b và c"; where a part has a comma of its own, "a; b; c". */
function listed(phrases: readonly string[]): string {
	if (phrases.length < 2 || phrases.some((phrase) => phrase.includes(','))) return phrases.join('; ');
	return `${phrases.slice(0, -1).join(', ')} và ${phrases.at(-1) ?? ''}`;
}

function attendance(said: Said, held: string | null): string | null {
	const people = said('attendances');
	const largest = said('largest');
	const most = largest === null ? '' : ` (cuộc đông nhất ${largest} người)`;
	if (people === null) return held === null ? (largest === null ? null : `cuộc đông nhất có ${largest} người dự`) : `${held}${most}`;
	return held === null ? `thu hút ${people} lượt người tham gia${most}` : `${held} với ${people} lượt người tham gia${most}`;
}

function opinions(said: Said): string | null {
	const [received, answered, rate] = ['opinions', 'answered', 'answer-rate'].map(said);
	if (!received) return answered ? `trả lời ${answered} ý kiến, kiến nghị` : null;
	return `tiếp nhận ${received} ý kiến, kiến nghị${answered ? `, đã trả lời ${answered} ý kiến${rate ? ` (đạt ${rate}%)` : ''}` : ''}`;
}

function survey(said: Said): string | null {
	const [surveyed, satisfied, rate] = ['surveyed', 'satisfied', 'satisfaction'].map(said);
	if (!surveyed) return null;
	return `thu về ${surveyed} phiếu khảo sát${satisfied ? `, ${satisfied} phiếu trả lời hài lòng${rate ? ` (đạt ${rate}%)` : ''}` : ''}`;
}

function plain(said: Said): (string | null)[] {
	const [files, workdays, money, posts, views, showings, models] = ['files', 'workdays', 'money', 'posts', 'views', 'showings', 'models'].map(said);
	const seen = views ? `${views} lượt xem` : null;
	return [
		files ? `giải quyết, hướng dẫn ${files} hồ sơ` : null,
		workdays ? `huy động ${workdays} ngày công` : null,
		money ? `vận động, hỗ trợ ${money} đồng` : null,
		posts ? `đăng ${posts} tin, bài${seen ? ` với ${seen}` : ''}` : seen && `thu hút ${seen}`,
		showings ? `treo, phát khẩu hiệu tại ${showings} nơi` : null,
		models ? `duy trì ${models} mô hình` : null
	];
}

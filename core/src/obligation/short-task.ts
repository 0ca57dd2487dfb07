/** Opening words that say on what ground or by whose office, before the act itself. */
const fronted = /^(?:căn cứ|trên cơ sở|theo(?!\s+dõi))\s[^,;]*,\s*(?:(?:chức năng|nhiệm vụ|quyền hạn|thẩm quyền|tình hình|điều kiện|yêu cầu)[^,;]*,\s*)*/iu;
/** Where the act has been said and its form, its way or its day begins. */
const beyondTheAct = /\s*;|[\s,]+(?:theo mẫu|gửi về|trước ngày|chậm nhất)(?!\p{L})/iu;
const connecting =
	/[\s,;:]+(?:để|về|của|cho|và|hoặc|theo|nhằm|trong|tại|với|từ|đến|các|những|kèm|năm|đợt|triển khai|hưởng ứng|thực hiện|tổ chức|tham gia|nhân|chào mừng|gửi|nộp|hoàn thành)$/iu;
const longest = 90;

/**
 * A duty's sentence cut to the name people call it by, for headings of tables and messages: without its ground, the form, the deadline, what stands
 * in brackets, and the theme that the plan's title says already. "Căn cứ …, đăng ký hoạt động hưởng ứng “…” (mẫu …) trước ngày 25/9" → "Đăng ký hoạt động".
 */
export function shortTask(task: string, deadlineWords: string | null = null): string {
	const withoutDeadline = deadlineWords ? task.replace(deadlineWords, '') : task;
	const act = theAct(withoutDeadline.replace(/\([^)]*\)/gu, ' ').trim());
	const [beforeTheme = ''] = act.split(/[“"]/u);
	const name = withoutConnecting(tidy(beforeTheme.length >= 12 ? beforeTheme : act));
	return capital(cut(name === '' ? tidy(task) : name));
}

/** What would leave nothing is not cut. */
function theAct(text: string): string {
	const without = text.replace(fronted, '');
	const said = without === '' ? text : without;
	const end = said.search(beyondTheAct);
	return end > 0 ? said.slice(0, end) : said;
}

function withoutConnecting(text: string): string {
	const shorter = text.replace(connecting, '').trim();
	return shorter === text || shorter === '' ? text : withoutConnecting(shorter);
}

function tidy(text: string): string {
	return text
		.replace(/\s+/gu, ' ')
		.trim()
		.replace(/[\s.;,:]+$/u, '');
}

function cut(text: string): string {
	if (text.length <= longest) return text;
	const at = text.lastIndexOf(' ', longest);
	return `${withoutConnecting(tidy(text.slice(0, at > 0 ? at : longest)))}…`;
}

function capital(text: string): string {
	return text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);
}

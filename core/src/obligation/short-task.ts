const connecting = /[\s,;:]+(?:để|về|của|cho|và|theo|nhằm|trong|năm|đợt|triển khai|hưởng ứng|thực hiện|tổ chức|tham gia|nhân|chào mừng|gửi)$/iu;
const longest = 90;

/**
 * A duty's sentence cut to the name people call it by, for headings of tables and messages: without the deadline, what stands in
 * brackets, and the theme that the plan's title says already. "Đăng ký hoạt động hưởng ứng “…” (mẫu …) trước ngày 25/9" → "Đăng ký hoạt động".
 */
export function shortTask(task: string, deadlineWords: string | null = null): string {
	const withoutDeadline = deadlineWords ? task.replace(deadlineWords, '') : task;
	const withoutBrackets = withoutDeadline.replace(/\([^)]*\)/gu, ' ');
	const [beforeTheme = ''] = withoutBrackets.split(/[“"]/u);
	const name = withoutConnecting(tidy(beforeTheme.length >= 12 ? beforeTheme : withoutBrackets));
	return cut(name === '' ? tidy(task) : name);
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
	return `${text.slice(0, at > 0 ? at : longest)}…`;
}

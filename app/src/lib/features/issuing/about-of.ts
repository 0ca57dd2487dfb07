/** Kind and subject as the book prints them: "Kế hoạch triển khai …"; of a letter "Công văn về việc …". A subject that says its kind already is left alone. */
export function aboutOf(kind: string, subject: string): string {
	if (subject.toLocaleLowerCase('vi').startsWith(kind.toLocaleLowerCase('vi'))) return subject;
	return kind === 'Công văn' ? `${kind} về việc ${subject.replace(/^(?:V\/v|về việc)\s+/iu, '')}` : `${kind} ${subject}`;
}

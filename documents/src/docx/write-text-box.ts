/** A text box anchored in the line: the model keeps what it says, not where on the page it was drawn. */
export function textBoxXml(content: string): string {
	return (
		'<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" type="#_x0000_t202" style="width:160pt;height:40pt;mso-fit-shape-to-text:t">' +
		`<v:textbox style="mso-fit-shape-to-text:t"><w:txbxContent>${content}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`
	);
}

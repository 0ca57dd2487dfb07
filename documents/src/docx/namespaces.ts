export const W_NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const R_NAMESPACE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const WP_NAMESPACE = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing';
export const PACKAGE_NAMESPACE = 'http://schemas.openxmlformats.org/package/2006';
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The attributes every story part opens with. */
export const storyNamespaces = `xmlns:w="${W_NAMESPACE}" xmlns:r="${R_NAMESPACE}" xmlns:wp="${WP_NAMESPACE}"`;

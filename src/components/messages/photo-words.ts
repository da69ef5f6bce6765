/** Stands word for word wherever a picture may be brought. */
export const photoPurpose = '可以不传，不影响办结。请不要拍到病历、证件、门牌和孩子。';

/** What is said about pictures. */
export const photoWords = {
  'photo.take': '拍一张或选一张照片',
  'photo.another': '再加一张',
  'photo.busy': '正在处理照片……',
  'photo.bare': '照片会先改小，去掉拍摄地点和时间。',
  'photo.what': '照片上是什么（可不填）',
  'photo.one': '照片〈n〉',
  'photo.remove': '不要这张',
  'photo.show': '看照片',
  'photo.fetching': '正在取照片……',
  'photo.gone': '这张照片已经不在了。',
  'photo.later': '现在取不到照片，请稍后再点一次。',
  'photo.withdraw': '保存以后，在放照片的地方点“删除照片”，会马上删掉。现在不选照片，什么也不会保存。',
} as const;

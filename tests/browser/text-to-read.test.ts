import { expect } from 'chai';
import { textToRead } from '../../src/components/parts/text-to-read.js';

/** What is heard of such a page. */
function heard(markup: string): string[] {
  const page = document.createElement('div');
  page.innerHTML = markup;
  return textToRead(page);
}

describe('what is read out of a page', () => {
  it('given blocks, makes a sentence of each, with one stop at its end', () => {
    expect(heard('<h2>任务</h2><p>明天上午九点。</p><p>带水吗？</p>')).to.deep.equal([
      '任务。',
      '明天上午九点。',
      '带水吗？',
    ]);
  });
  it('given pieces of one line, parts them by a comma', () => {
    expect(heard('<p><span>活动室</span> <span>三楼</span></p>')).to.deep.equal(['活动室，三楼。']);
  });
  it('given a block inside a block, reads each by itself and none twice', () => {
    expect(heard('<section>近期<ul><li>学习</li><li>座谈</li></ul>完</section>')).to.deep.equal([
      '近期。',
      '学习。',
      '座谈。',
      '完。',
    ]);
  });
  it('given a row that is one button, reads its words; of other buttons, fields, notices and what is hidden, none', () => {
    const passed =
      '<button>确定</button><label>查找<input value="密"></label><textarea>草稿</textarea><div role="status">都已报送</div>' +
      '<p hidden>藏</p><p aria-hidden="true">图</p><span class="spoken">念</span><footer>投诉</footer><dialog open>问</dialog>';
    expect(heard(`<ul><li><button>走访慰问</button></li></ul>${passed}`)).to.deep.equal(['走访慰问。']);
  });
  it('given nothing but blanks, says nothing', () => {
    expect(heard('<p> \n </p>')).to.deep.equal([]);
  });
});

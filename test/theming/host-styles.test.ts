import { expect, fixture, html } from '@open-wc/testing';
import type { TokensProbe } from './tokens-probe.ts';
import './tokens-probe.ts';

/** Adds a style sheet to the page for one test, as a host's own. */
function hostPage(text: string) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

afterEach(() => (document.adoptedStyleSheets = []));

describe('host styles', () => {
  it('keeps the text styles of the page out', async () => {
    hostPage(`body { font: italic 700 22px/3 serif; letter-spacing: 3px; text-transform: uppercase; text-align: center;
      white-space: pre; word-spacing: 9px; text-indent: 40px; text-shadow: 0 0 2px red; color: red; }`);
    const probe = await fixture<TokensProbe>(html`<tokens-probe theme="light"></tokens-probe>`);
    const found = getComputedStyle(probe.base);
    expect(found.fontSize).to.equal('14px');
    expect(found.lineHeight).to.equal('20px');
    expect(found.fontStyle).to.equal('normal');
    expect(found.fontWeight).to.equal('400');
    expect(found.letterSpacing).to.equal('normal');
    expect(found.textTransform).to.equal('none');
    expect(found.textAlign).to.equal('start');
    expect(found.whiteSpaceCollapse).to.equal('collapse');
    expect(found.wordSpacing).to.equal('0px');
    expect(found.textIndent).to.equal('0px');
    expect(found.textShadow).to.equal('none');
    expect(found.color).to.equal('rgb(22, 24, 29)');
  });

  it('takes the family of the page', async () => {
    hostPage('body { font-family: Georgia, serif }');
    const probe = await fixture<TokensProbe>(html`<tokens-probe></tokens-probe>`);
    expect(getComputedStyle(probe.base).fontFamily).to.equal('Georgia, serif');
    probe.style.setProperty('--pb-font', 'monospace');
    expect(getComputedStyle(probe.base).fontFamily).to.equal('monospace');
  });

  it('looks the same under a reset of everything', async () => {
    hostPage('* { all: unset }');
    const probe = await fixture<TokensProbe>(html`<tokens-probe theme="dark"></tokens-probe>`);
    const found = getComputedStyle(probe.base);
    expect(found.display).to.equal('block');
    expect(found.color).to.equal('rgb(236, 238, 242)');
    expect(found.fontSize).to.equal('14px');
    expect(found.boxSizing).to.equal('border-box');
  });

  it('measures in px: the root size of the page changes nothing', async () => {
    hostPage('html { font-size: 62.5% }');
    const probe = await fixture<TokensProbe>(html`<tokens-probe></tokens-probe>`);
    expect(getComputedStyle(probe.base).fontSize).to.equal('14px');
    expect(probe.value('block-size', 'control')).to.equal('36px');
  });

  it('scales its five sizes and its controls by tokens', async () => {
    const probe = await fixture<TokensProbe>(html`<tokens-probe></tokens-probe>`);
    probe.style.setProperty('--pb-font-size', '28px');
    probe.style.setProperty('--pb-density', '0.5');
    expect(probe.value('font-size', 'note-size')).to.equal('24px');
    expect(probe.value('font-size', 'title-size')).to.equal('40px');
    expect(probe.value('block-size', 'control-small')).to.equal('14px');
  });

  it('is not there while hidden', async () => {
    const probe = await fixture<TokensProbe>(html`<tokens-probe hidden></tokens-probe>`);
    expect(getComputedStyle(probe).display).to.equal('none');
  });
});

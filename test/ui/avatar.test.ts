import { expect, oneEvent, waitUntil } from '@open-wc/testing';
import { avatar, hueOf } from '../../src/ui/avatar/avatar.ts';
import { avatarStyles } from '../../src/ui/avatar/avatar.styles.ts';
import { initialsOf } from '../../src/ui/avatar/initials.ts';
import { contrastOf, toRgb } from '../theming/colours.ts';
import { renderUi } from './ui-probe.ts';

describe('initials (F48)', () => {
  for (const [name, initials] of [
    ['Atlas Fuel', 'AF'],
    ['Norwick Paper Products and Converting International', 'NP'],
    ['Harbor & Main Dental', 'HM'],
    ['Café Ølund A/S', 'CØ'],
    ['acme', 'A'],
    ['🧑‍🚀 Crew', 'C'],
    ['🇫🇷 Léa', 'L'],
    ['🇫🇷', '🇫🇷'],
    ['🧑‍🚀', '🧑‍🚀'],
    ['𠮷野', '𠮷'],
    ['山田精密工業株式会社', '山'],
    ['सुनीता शर्मा', 'सुश'],
    ['Ångström', 'Å'],
    ['Ångström'.normalize('NFD'), 'Å'],
    ['(Acme) GmbH', 'AG'],
    ['123', '1'],
    ['ßeta', 'ß'],
    ['Ναυτιλιακή Αιγαίου', 'ΝΑ'],
    ['يوسف علي', 'ي'],
    ['  ', ''],
    ['&', '&'],
  ] as const) {
    it(`of "${name}" are "${initials}"`, () => {
      const found = initialsOf(name);
      expect(found).to.equal(initials);
      expect(found.isWellFormed()).to.equal(true);
      expect(found).not.to.contain('\uFFFD');
    });
  }
});

describe('avatar', () => {
  it('gives a name the same hue everywhere, however its letters are composed', () => {
    expect(hueOf('Ångström'.normalize('NFD'))).to.equal(hueOf('Ångström'));
    const hues = new Set(Array.from({ length: 200 }, (_, index) => hueOf(`Customer ${index}`)));
    expect(hues.size).to.equal(12);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read in each of its hues (${scheme})`, async () => {
      // Names enough that each hue is there.
      const names = Array.from({ length: 120 }, (_, index) => `Customer ${index}`);
      const probe = await renderUi(() => names.map((name) => avatar({ name })), avatarStyles);
      probe.setAttribute('theme', scheme);
      const seen = new Set<string>();
      for (const each of probe.findAll('.avatar')) {
        const { backgroundColor, color } = getComputedStyle(each);
        seen.add(backgroundColor);
        expect(contrastOf(toRgb(color), toRgb(backgroundColor)), color).to.be.at.least(4.5);
      }
      expect(seen.size).to.equal(12);
    });
  }

  it('is hidden from screen readers, since the name stands beside it', async () => {
    const probe = await renderUi(() => avatar({ name: 'Atlas Fuel' }), avatarStyles);
    expect(probe.find('.avatar')).to.have.attribute('aria-hidden', 'true');
  });

  it('shows the picture over the initials, and the initials again when it fails', async () => {
    const good = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>'], { type: 'image/svg+xml' }),
    );
    let src = good;
    const probe = await renderUi(() => avatar({ name: 'Atlas Fuel', src }), avatarStyles);
    const picture = probe.find<HTMLImageElement>('img');
    await waitUntil(() => picture.complete);
    expect(picture.hidden).to.equal(false);
    src = '/absent.png';
    const failed = oneEvent(picture, 'error');
    await probe.again();
    await failed;
    expect(getComputedStyle(picture).display).to.equal('none');
    expect(probe.find('.avatar')).to.have.trimmed.text('AF');
    src = good;
    const loaded = oneEvent(picture, 'load');
    await probe.again();
    await loaded;
    expect(picture.hidden).to.equal(false);
  });
});

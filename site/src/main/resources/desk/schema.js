// A story's body as the service keeps it, and nothing else: what cannot be said here cannot be pasted either.

import { DOMParser, DOMSerializer, Schema } from 'prosemirror-model';

const heading = (level) => ({
  tag: `h${level}`,
  getAttrs: (dom) => ({ level, id: dom.getAttribute('id') }),
});

export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: {
      content: 'inline*', group: 'block', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0],
    },
    heading: {
      content: 'inline*',
      group: 'block',
      defining: true,
      attrs: { level: { default: 2 }, id: { default: null } },
      parseDOM: [
        heading(2), heading(3),
        { tag: 'h1', attrs: { level: 2 } }, { tag: 'h4', attrs: { level: 3 } },
      ],
      toDOM: ({ attrs: { level, id } }) => [`h${level}`, id ? { id } : {}, 0],
    },
    blockquote: {
      content: '(paragraph | bullet_list | ordered_list)+ citation?',
      group: 'block',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    citation: {
      content: 'text*',
      marks: '',
      parseDOM: [{ tag: 'cite', context: 'blockquote/', priority: 60 }],
      toDOM: () => ['cite', 0],
    },
    bullet_list: {
      content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0],
    },
    ordered_list: {
      content: 'list_item+', group: 'block', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0],
    },
    list_item: {
      content: 'paragraph (paragraph | bullet_list | ordered_list)*',
      defining: true,
      parseDOM: [{ tag: 'li' }],
      toDOM: () => ['li', 0],
    },
    figure: {
      group: 'block',
      atom: true,
      draggable: true,
      attrs: { src: {}, alt: { default: '' }, credit: { default: '' } },
      parseDOM: [{
        tag: 'figure',
        getAttrs: (dom) => {
          const image = dom.querySelector('img');
          return image ? {
            src: image.getAttribute('src'),
            alt: image.getAttribute('alt') ?? '',
            credit: dom.querySelector('figcaption')?.textContent.trim() ?? '',
          } : false;
        },
      }],
      toDOM: ({ attrs: { src, alt, credit } }) => (credit
        ? ['figure', ['img', { src, alt }], ['figcaption', credit]]
        : ['figure', ['img', { src, alt }]]),
    },
    read_also: {
      group: 'block',
      atom: true,
      attrs: { story: {}, words: { default: '' } },
      parseDOM: [{
        tag: 'aside[data-story]',
        getAttrs: (dom) => ({ story: dom.dataset.story, words: dom.textContent.trim() }),
      }],
      toDOM: ({ attrs: { story, words } }) => ['aside', { class: 'read-also', 'data-story': story }, words || story],
    },
    text: { group: 'inline' },
    hard_break: {
      inline: true, group: 'inline', selectable: false, parseDOM: [{ tag: 'br' }], toDOM: () => ['br'],
    },
  },
  marks: {
    link: {
      attrs: { href: {} },
      inclusive: false,
      parseDOM: [{ tag: 'a[href]', getAttrs: (dom) => ({ href: dom.getAttribute('href') }) }],
      toDOM: ({ attrs: { href } }) => ['a', { href }, 0],
    },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    cite: { parseDOM: [{ tag: 'cite' }], toDOM: () => ['cite', 0] },
  },
});

const parser = DOMParser.fromSchema(schema);
const serializer = DOMSerializer.fromSchema(schema);

// Text without markup is paragraphs, as it is for the server.
export function read(text) {
  const body = new window.DOMParser().parseFromString(text, 'text/html').body;
  if (!/<[a-z]/i.test(text)) {
    body.replaceChildren(...text.split(/\n\s*\n/).map((words) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = words.trim();
      return paragraph;
    }));
  }
  return parser.parse(body);
}

// A block a line. An item that is one paragraph is written without it.
export function write(doc) {
  const holder = document.createElement('div');
  holder.append(serializer.serializeFragment(doc.content));
  for (const item of holder.querySelectorAll('li')) {
    const [first, ...others] = item.children;
    if (first && others.every((other) => !other.matches('p'))) {
      first.replaceWith(...first.childNodes);
    }
  }
  for (const empty of holder.querySelectorAll('p:empty, cite:empty')) {
    empty.remove();
  }
  return [...holder.children].map((block) => block.outerHTML).join('\n');
}

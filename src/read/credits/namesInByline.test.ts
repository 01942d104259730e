import { describe, expect, it } from 'vitest';
import { namesInByline } from './namesInByline.ts';

const told = (byline: string, outlet: string | null = 'Oster Evening') =>
  namesInByline(byline, outlet).map(({ kind, name }) => `${kind} ${name}`);

describe('namesInByline', () => {
  it('finds the people and leaves out what stands beside them', () => {
    expect(told('By Ada Lund and Bo van Ek')).toEqual(['person Ada Lund', 'person Bo van Ek']);
    expect(told('Analysis by Ada Lund, Oster Evening Editor-at-large')).toEqual(['person Ada Lund']);
    expect(told('Ada Lund Science Writer @adalund ada.lund@oster.example')).toEqual(['person Ada Lund']);
    expect(told('Senior Reporter Ada Lund | 4 May 2026, 18:56 | 3 comments')).toEqual(['person Ada Lund']);
    expect(told('Ada Lund, MD, PhD')).toEqual(['person Ada Lund']);
    expect(told('Text: Ada Lund')).toEqual(['person Ada Lund']);
    expect(told('Monday, May 4, 2026 Ada Lund')).toEqual(['person Ada Lund']);
    expect(told('Ada Lund in Oster')).toEqual(['person Ada Lund']);
  });

  it('parts a person from the outlet or the agency behind the name', () => {
    expect(told('Ada Lund Oster Evening')).toEqual(['person Ada Lund']);
    expect(told('Ada Lund. Oster Evening')).toEqual(['person Ada Lund']);
    expect(told('Ada Lund Associated Press')).toEqual(['person Ada Lund', 'agency Associated Press']);
    expect(told('ADA LUND, AP National Security Writer')).toEqual(['person ADA LUND', 'agency Associated Press']);
    expect(told('Ada Lund, Brannoc Herald')).toEqual(['person Ada Lund', 'unknown Brannoc Herald']);
  });

  it('takes no account, desk or role for a person', () => {
    expect(told('admin')).toEqual([]);
    expect(told('Staff Reports')).toEqual(['desk Staff Reports']);
    expect(told('Oster Evening Web Desk')).toEqual(['desk Oster Evening Web Desk']);
    expect(told('Oster')).toEqual(['desk Oster']);
    expect(told('News reporter')).toEqual([]);
    expect(told('Reuters, London')).toEqual(['agency Reuters']);
    expect(told('The harbour ministries')).toEqual([]);
  });

  it('takes one word for a person only where it is a first name', () => {
    expect(told('By Alice')).toEqual(['person Alice']);
    expect(told('By Nordwire')).toEqual(['unknown Nordwire']);
  });
});

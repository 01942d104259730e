import { mount } from 'svelte';
import App from './App.svelte';
import './colours.css';
import './page/base.css';
import { readReport } from './page/readReport.ts';

const target = document.getElementById('app');
const data = document.getElementById('report');
if (target) mount(App, { target, props: { read: readReport(data?.textContent ?? '') } });
